package org.sightline.output.minutes;

import java.util.Locale;

/** What stands in minutes though nobody said it: headings, labels and notes. */
public enum Phrase {
    DRAFT("Minutes \u2013 draft, not approved"),
    APPROVED("Minutes \u2013 approved"),
    DATE("Date"),
    PRESENT("Present (heard)"),
    LENGTH("Length"),
    RECORDING("Recording"),
    NOT_KNOWN("not known"),
    SUMMARY("Summary"),
    TOPICS("Topics"),
    COURSE("Course of the meeting"),
    DECISIONS("Decisions"),
    ACTIONS("Actions"),
    QUESTIONS("Open questions"),
    NEXT_MEETING("Next meeting"),
    TRANSCRIPT("Transcript"),
    DECISION("Decision"),
    ACTION("Action"),
    QUESTION("Open question"),
    WHAT("What was said"),
    WHO("Who"),
    BY_WHEN("By when"),
    SAID("Said"),
    NOT_SAID("not said"),
    NO_SUMMARY("Nothing fits the length asked for."),
    NO_TOPICS("None found."),
    NO_DECISIONS("None found in the words of this meeting."),
    NO_ACTIONS("None found in the words of this meeting."),
    NO_QUESTIONS("None found in the words of this meeting."),
    NO_NEXT_MEETING("Nobody said when."),
    NOTHING_HEARD("No words were heard in this recording."),
    NO_TIMES("The transcript tells no times; lines are counted instead."),
    NO_SOUND("The recording is not where this page looks for it:"),
    UNSURE("[?] follows a word that the speech recogniser was unsure of."),
    MISSING("\ufffd stands for a character that this file's fonts lack; minutes.html shows it."),
    GUESSED("The transcript does not tell how its letters are encoded; it was read as"),
    REPHRASED("Some lines were put into other words and checked against what was said. Written by"),
    HEARD("heard"),
    AT_ONCE("at the same time"),
    LINE("line"),
    PAGE("Page"),
    OF("of");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    /** What stands there unless a template says otherwise. */
    public String english() {
        return english;
    }

    /** As templates name it: {@code next-meeting}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
