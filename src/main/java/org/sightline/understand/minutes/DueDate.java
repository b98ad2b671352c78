package org.sightline.understand.minutes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns words for a day into the day, only where they can mean no other: "by Friday" after a
 * meeting on a Tuesday, "tomorrow", "15 March", "2026-03-15". "Next Friday", "end of the month" and
 * days without a meeting's date stay words.
 */
public final class DueDate {
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");
    private static final String MONTHS =
            "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + "(?: (\\d{4}))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "\\b" + MONTHS + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b");
    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "(?:by |on |before |until |for |due )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
                            + "(?: (?:morning|afternoon|evening|night|noon))?");
    private static final Pattern NEAR =
            Pattern.compile(
                    "(?:by |before |until |for )?(today|tonight|tomorrow|this (?:morning|afternoon|evening)"
                            + "|the end of (?:the |this )?day|end of (?:the )?day)"
                            + "(?: (?:morning|afternoon|evening|night|noon))?");

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
            return written(words, meeting)
                    .or(() -> meeting == null ? Optional.empty() : near(words, meeting));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> written(String words, @Nullable LocalDate meeting) {
        Matcher iso = ISO.matcher(words);
        if (iso.find()) {
            return Optional.of(LocalDate.parse(iso.group()));
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
        Month of = Month.valueOf(month.toUpperCase(Locale.ROOT));
        int n = Integer.parseInt(day);
        if (year != null) {
            return Optional.of(LocalDate.of(Integer.parseInt(year), of, n));
        }
        if (meeting == null) {
            return Optional.empty();
        }
        LocalDate thisYear = LocalDate.of(meeting.getYear(), of, n);
        return Optional.of(thisYear.isBefore(meeting) ? thisYear.plusYears(1) : thisYear);
    }

    private static Optional<LocalDate> near(String words, LocalDate meeting) {
        Matcher near = NEAR.matcher(words);
        if (near.matches()) {
            return Optional.of("tomorrow".equals(near.group(1)) ? meeting.plusDays(1) : meeting);
        }
        Matcher weekday = WEEKDAY.matcher(words);
        if (!weekday.matches()) {
            return Optional.empty();
        }
        DayOfWeek day =
                DayOfWeek.valueOf(String.valueOf(weekday.group(1)).toUpperCase(Locale.ROOT));
        return meeting.getDayOfWeek() == day
                ? Optional.empty()
                : Optional.of(meeting.with(TemporalAdjusters.next(day)));
    }
}
