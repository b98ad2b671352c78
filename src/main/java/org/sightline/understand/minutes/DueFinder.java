package org.sightline.understand.minutes;

import static org.sightline.understand.minutes.DayWords.CLOCK;
import static org.sightline.understand.minutes.DayWords.DATE;
import static org.sightline.understand.minutes.DayWords.MONTH;
import static org.sightline.understand.minutes.DayWords.NUMBER;
import static org.sightline.understand.minutes.DayWords.ONE_WEEKDAY;
import static org.sightline.understand.minutes.DayWords.ORDINAL;
import static org.sightline.understand.minutes.DayWords.PART;
import static org.sightline.understand.minutes.DayWords.WEEKDAY;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds by when something shall be done, in the words that were said. */
final class DueFinder {
    private static final String TIME =
            ("(?:(?:the )?(?:very )?(?:end|close|middle|beginning|start) of (?:the |this |next )?"
                            + ("(?:day|business|week|month|quarter|year|"
                                    + WEEKDAY
                                    + "|"
                                    + MONTH
                                    + ")"))
                    + ("|(?:next|this|this coming) (?:week|month|quarter|year|" + WEEKDAY)
                    + ("|" + MONTH + ")" + PART + "?")
                    + "|(?:the )?next (?:meeting|call|sprint|session)"
                    + ("|(?:a|one) week (?:from )?(?:today|tomorrow|on " + WEEKDAY + ")")
                    + ("|" + DATE)
                    + ("|"
                            + ONE_WEEKDAY
                            + ("(?: (?:or|and) " + WEEKDAY + ")?(?: next week| week)?")
                            + PART
                            + "?(?: the "
                            + ORDINAL
                            + ")?")
                    + ("|(?:the )?day after tomorrow|tomorrow" + PART + "?|today|tonight")
                    + "|this (?:morning|afternoon|evening)"
                    + "|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|a\\.m|p\\.m|o'clock))";

    private static final Pattern BY =
            Pattern.compile(
                    "\\b(?:(?:by|before|until|till|no later than|not later than|due(?: on| by)?) (?:"
                            + (TIME + "|the " + ORDINAL + "|" + MONTH)
                            + "|then|noon|lunch|lunchtime|midnight|christmas|easter)"
                            + ("|(?:within|in) (?:the next )?" + NUMBER)
                            + " (?:hours?|days?|weeks?|fortnight|months?))"
                            + "(?: (?:at|by) (?:noon|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?))?(?!['\\w])");

    private static final Pattern BARE =
            Pattern.compile(
                    // "At the end of the day" is mostly no day.
                    "\\b(?!(?:at )?(?:the )?(?:very )?end of (?:the )?day\\b)(?<!over the )(?:(?:on|at|for|over) )?"
                            + TIME
                            + "(?!['\\w])");

    private static final String DAY =
            ("(?:(?:next|this|this coming|coming|on) )?"
                            + (ONE_WEEKDAY + "(?: (?:or|and) " + WEEKDAY + ")?")
                            + ("(?: next week| week)?" + PART))
                    + ("?(?: (?:(?:the )?"
                            + ORDINAL
                            + "(?: of)?(?: "
                            + MONTH
                            + ")?|"
                            + DATE
                            + "))?")
                    + ("|" + DATE + "|the " + ORDINAL + "(?! (?:time|one|meeting|thing))")
                    + "|next (?:week|month)|(?:the )?day after tomorrow"
                    + ("|tomorrow" + PART + "?|this (?:afternoon|evening)|tonight")
                    + "|(?:a|one|two) weeks? (?:from )?(?:today|tomorrow)";

    /** A day, an hour or both, as they are told of a meeting: "on Tuesday at half past ten". */
    static final String WHEN =
            ("(?:(?:(?:on|for|until|till|to) )?(?:" + DAY + ")")
                    + ("(?: (?:at|from|around|about|starting at)? ?" + CLOCK + ")?")
                    + ("|(?:at|from|around) " + CLOCK + "(?: (?:on )?(?:" + DAY + "))?")
                    + ("|in (?:about |around )?(?:half an hour|" + NUMBER)
                    + " (?:minutes?|hours?|days?|weeks?|months?))"
                    + ("|(?:at )?(?:the )?same time (?:" + DAY + "))(?!['\\w])");

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
