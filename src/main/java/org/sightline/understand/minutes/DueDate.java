package org.sightline.understand.minutes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns words for a day into the day, where they mean one: "by Friday" after a meeting on a
 * Tuesday, "tomorrow", "in two weeks", "15 March", "the end of the month". "Next Friday" is the
 * Friday of the week after, weeks beginning on Monday; the end of a week is its Friday. "Next
 * month", "soon" and days without a meeting's date stay words.
 */
public final class DueDate {
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:(?:by|before|on|until|till|for|due|to|at|no later than|not later than|over) )+");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?: (?:morning|afternoon|evening|night|noon|lunchtime))?(?: (?:(?:at|by|from|around|about) )?"
                            + DayWords.CLOCK
                            + ")?$");

    /** One way to say a day. */
    private record Rule(Pattern words, Reading reading) {}

    /** The day that words mean after a meeting; null when they mean none after all. */
    private interface Reading {
        @Nullable LocalDate day(Matcher words, LocalDate meeting);
    }

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "today|tonight|this (?:morning|afternoon|evening)"
                                    + "|(?:the )?(?:end|close) of (?:the |this )?(?:day|business)",
                            (words, meeting) -> meeting),
                    rule("tomorrow", (words, meeting) -> meeting.plusDays(1)),
                    rule("(?:the )?day after tomorrow", (words, meeting) -> meeting.plusDays(2)),
                    rule(
                            "(?:a|one) week (?:from )?(today|tomorrow)",
                            (words, meeting) -> meeting.plusDays(isToday(words) ? 7 : 8)),
                    rule(
                            "(?:this coming |this |coming )?(" + DayWords.WEEKDAY + ")",
                            (words, meeting) -> coming(weekday(words), meeting)),
                    rule(
                            "(?:next )(" + DayWords.WEEKDAY + ")",
                            (words, meeting) -> nextWeek(weekday(words), meeting)),
                    rule(
                            "(" + DayWords.WEEKDAY + ") next week",
                            (words, meeting) -> nextWeek(weekday(words), meeting)),
                    rule("(?:within|in) (?:the next )?(.+) (day|week|month)s?", DueDate::later),
                    rule("in (?:a|one) fortnight", (words, meeting) -> meeting.plusWeeks(2)),
                    rule(
                            "(?:the )?(?:very )?(?:end|close) of (?:the |this )?week",
                            (words, meeting) ->
                                    meeting.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                                            ? null
                                            : meeting.with(DayOfWeek.FRIDAY)),
                    rule(
                            "(?:the )?(?:very )?end of next week",
                            (words, meeting) -> nextWeek(DayOfWeek.FRIDAY, meeting)),
                    rule(
                            "(?:the )?(?:very )?end of (the |this |next )?month",
                            (words, meeting) ->
                                    YearMonth.from(meeting)
                                            .plusMonths("next ".equals(words.group(1)) ? 1 : 0)
                                            .atEndOfMonth()),
                    rule(
                            "(?:the )?(?:very )?end of (" + DayWords.MONTH + ")",
                            (words, meeting) -> endOf(month(words.group(1)), meeting)),
                    rule(
                            "(?:the )?(?:very )?end of (?:the |this )?year",
                            (words, meeting) -> LocalDate.of(meeting.getYear(), 12, 31)),
                    rule("the (" + DayWords.ORDINAL + ")", DueDate::dayOfMonth));

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern DOTTED =
            Pattern.compile("\\b(\\d{1,2})[.](\\d{1,2})[.](\\d{4})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    ("\\b(" + DayWords.ORDINAL + ")(?: of)? (" + DayWords.MONTH + ")")
                            + "(?: (\\d{4}))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    ("\\b" + DayWords.NOT_A_VERB + "(" + DayWords.MONTH + ") (?:the )?(")
                            + (DayWords.ORDINAL + ")")
                            + "(?: (\\d{4}))?\\b(?!:)");

    private DueDate() {}

    /**
     * The day that is meant; "before Friday" gives that Friday, as the last day to come.
     *
     * @param due as said
     * @param meeting the day it was said; null when not known
     */
    public static Optional<LocalDate> resolve(String due, @Nullable LocalDate meeting) {
        String words = due.toLowerCase(Locale.ROOT).replace(",", "").strip();
        try {
            Optional<LocalDate> written = written(words, meeting);
            return written.isPresent() || meeting == null ? written : near(words, meeting);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether the words themselves name day and month, so that nobody needs them resolved. */
    public static boolean namesDate(String due) {
        String words = due.toLowerCase(Locale.ROOT);
        return Stream.of(ISO, DOTTED, DAY_MONTH, MONTH_DAY).anyMatch(p -> p.matcher(words).find());
    }

    private static Optional<LocalDate> written(String words, @Nullable LocalDate meeting) {
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return Optional.of(LocalDate.parse(iso.group()));
        }
        Matcher dotted = DOTTED.matcher(words);
        if (dotted.find()) {
            return Optional.of(
                    LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1)));
        }
        Matcher dayFirst = DAY_MONTH.matcher(words);
        if (dayFirst.find()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), meeting);
        }
        Matcher monthFirst = MONTH_DAY.matcher(words);
        return monthFirst.find()
                ? day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2), meeting)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(
            @Nullable String year, String month, String day, @Nullable LocalDate meeting) {
        int n = DayWords.count(day).orElse(0);
        if (year != null) {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), n));
        }
        if (meeting == null) {
            return Optional.empty();
        }
        LocalDate thisYear = LocalDate.of(meeting.getYear(), month(month), n);
        return Optional.of(thisYear.isBefore(meeting) ? thisYear.plusYears(1) : thisYear);
    }

    private static Optional<LocalDate> near(String words, LocalDate meeting) {
        String core = BEFORE.matcher(words).replaceFirst("");
        Optional<LocalDate> day = ruled(core, meeting);
        return day.isPresent() ? day : ruled(AFTER.matcher(core).replaceFirst(""), meeting);
    }

    private static Optional<LocalDate> ruled(String words, LocalDate meeting) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.words().matcher(words);
            if (matcher.matches()) {
                return Optional.ofNullable(rule.reading().day(matcher, meeting));
            }
        }
        return Optional.empty();
    }

    private static Rule rule(String words, Reading reading) {
        return new Rule(Pattern.compile(words), reading);
    }

    /** Said on a Friday, "by Friday" may mean today or a week later: null. */
    private static @Nullable LocalDate coming(DayOfWeek day, LocalDate meeting) {
        return meeting.getDayOfWeek() == day ? null : meeting.with(TemporalAdjusters.next(day));
    }

    private static LocalDate nextWeek(DayOfWeek day, LocalDate meeting) {
        return meeting.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(day);
    }

    private static @Nullable LocalDate later(Matcher words, LocalDate meeting) {
        OptionalInt count = DayWords.count(words.group(1));
        if (count.isEmpty()) {
            return null;
        }
        return switch (words.group(2)) {
            case "day" -> meeting.plusDays(count.getAsInt());
            case "week" -> meeting.plusWeeks(count.getAsInt());
            default -> meeting.plusMonths(count.getAsInt());
        };
    }

    private static LocalDate endOf(Month month, LocalDate meeting) {
        int year = meeting.getYear() + (month.compareTo(meeting.getMonth()) < 0 ? 1 : 0);
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static LocalDate dayOfMonth(Matcher words, LocalDate meeting) {
        LocalDate day = meeting.withDayOfMonth(DayWords.count(words.group(1)).orElse(0));
        return day.isBefore(meeting) ? day.plusMonths(1) : day;
    }

    private static boolean isToday(Matcher words) {
        return "today".equals(words.group(1));
    }

    private static DayOfWeek weekday(Matcher words) {
        return DayOfWeek.valueOf(String.valueOf(words.group(1)).toUpperCase(Locale.ROOT));
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int number(Matcher words, int group) {
        return Integer.parseInt(words.group(group));
    }
}
