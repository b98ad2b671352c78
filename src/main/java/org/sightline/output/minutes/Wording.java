package org.sightline.output.minutes;

/**
 * The words of a page of minutes that nobody said: headings and what stands where nothing was
 * found.
 *
 * @param language BCP 47 tag of these words
 */
record Wording(
        String language,
        String draft,
        String approved,
        String date,
        String length,
        String present,
        String source,
        String notKnown,
        String summary,
        String topics,
        String decisions,
        String actions,
        String questions,
        String transcript,
        String what,
        String who,
        String byWhen,
        String said,
        String notSaid,
        String noSummary,
        String noTopic,
        String noDecision,
        String noAction,
        String noQuestion,
        String nothingHeard,
        String noTimes,
        String unsure,
        String missing,
        String line,
        String page,
        String of) {
    static final Wording ENGLISH =
            new Wording(
                    "en",
                    "Draft, not approved",
                    "Approved",
                    "Date",
                    "Length",
                    "Heard",
                    "Recording",
                    "not known",
                    "Summary",
                    "Topics",
                    "Decisions",
                    "Actions",
                    "Open questions",
                    "Transcript",
                    "What was said",
                    "Who",
                    "By when",
                    "Said",
                    "not said",
                    "Nothing fits the length asked for.",
                    "None found.",
                    "None found in the words of this meeting.",
                    "None found in the words of this meeting.",
                    "None found in the words of this meeting.",
                    "No words were heard in this recording.",
                    "The transcript tells no times; lines are counted instead.",
                    "[?] follows a word that the speech recogniser was unsure of.",
                    "\ufffd stands for a character that this file's fonts lack; minutes.html shows it.",
                    "line",
                    "Page",
                    "of");
}
