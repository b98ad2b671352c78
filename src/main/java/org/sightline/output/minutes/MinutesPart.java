package org.sightline.output.minutes;

/** A part of minutes with a heading of its own. */
public enum MinutesPart {
    /** The main points, as one list. */
    SUMMARY(Phrase.SUMMARY, Phrase.NO_SUMMARY),
    /** What the meeting was about, each matter with its main points. */
    TOPICS(Phrase.TOPICS, Phrase.NO_TOPICS),
    /** Everything in the order in which it was said, decisions and the like among the points. */
    COURSE(Phrase.COURSE, Phrase.NO_TOPICS),
    DECISIONS(Phrase.DECISIONS, Phrase.NO_DECISIONS),
    ACTIONS(Phrase.ACTIONS, Phrase.NO_ACTIONS),
    QUESTIONS(Phrase.QUESTIONS, Phrase.NO_QUESTIONS),
    NEXT_MEETING(Phrase.NEXT_MEETING, Phrase.NO_NEXT_MEETING);

    private final Phrase heading;
    private final Phrase whenEmpty;

    MinutesPart(Phrase heading, Phrase whenEmpty) {
        this.heading = heading;
        this.whenEmpty = whenEmpty;
    }

    Phrase heading() {
        return heading;
    }

    /** Stands there when nothing was found. */
    Phrase whenEmpty() {
        return whenEmpty;
    }
}
