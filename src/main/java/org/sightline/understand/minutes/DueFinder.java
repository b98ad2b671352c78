package org.sightline.understand.minutes;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds by when something shall be done, in the words that were said. */
final class DueFinder {
    private static final String DAY =
            "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String ORDINAL =
            "(?:\\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
                    + "twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
                    + "twentieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|"
                    + "ninth)|thirtieth)";
    private static final String NUMBER =
            "(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few)";
    private static final String PART = "(?: (?:morning|afternoon|evening|night|noon|lunchtime))";

    private static final String DATE =
            "(?:(?:the )?"
                    + ORDINAL
                    + " (?:of )?"
                    + MONTH
                    + "(?: \\d{4})?"
                    + "|"
                    + MONTH
                    + " (?:the )?"
                    + ORDINAL
                    + "(?: \\d{4})?"
                    + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

    private static final String TIME =
            "(?:(?:the )?(?:very )?(?:end|close|middle|beginning|start) of (?:the |this |next )?(?:day|week|month|quarter|year|"
                    + DAY
                    + "|"
                    + MONTH
                    + ")"
                    + "|(?:next|this|this coming) (?:week|month|quarter|year|meeting|"
                    + DAY
                    + "|"
                    + MONTH
                    + ")"
                    + PART
                    + "?"
                    + "|(?:the )?next (?:meeting|call|sprint|session)"
                    + "|"
                    + DATE
                    + "|"
                    + DAY
                    + "(?: next week| week)?"
                    + PART
                    + "?(?: the "
                    + ORDINAL
                    + ")?"
                    + "|tomorrow"
                    + PART
                    + "?|today|tonight"
                    + "|this (?:morning|afternoon|evening)"
                    + "|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|o'clock))";

    private static final Pattern BY =
            Pattern.compile(
                    "\\b(?:(?:by|before|until|till|no later than|not later than|due(?: on| by)?) (?:"
                            + TIME
                            + "|the "
                            + ORDINAL
                            + "|"
                            + MONTH
                            + "|then|noon|lunch|lunchtime|midnight|christmas|easter)"
                            + "|(?:within|in) (?:the next )?"
                            + NUMBER
                            + " (?:hours?|days?|weeks?|months?))"
                            + "(?: (?:at|by) (?:noon|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?))?(?!['\\w])");

    private static final Pattern BARE =
            Pattern.compile("\\b(?:(?:on|at|for|over) )?" + TIME + "(?!['\\w])");

    private DueFinder() {}

    /** The words as they stand in the clause: {@code by Friday}; empty when no time is said. */
    static Optional<String> find(Clause clause) {
        Optional<String> by = clause.shown(BY);
        return by.isPresent() ? by : clause.shown(BARE);
    }

    /** True for "By Friday." said after the promise. */
    static boolean isOnlyDue(Clause clause) {
        return BY.matcher(clause.normal()).matches() || BARE.matcher(clause.normal()).matches();
    }
}
