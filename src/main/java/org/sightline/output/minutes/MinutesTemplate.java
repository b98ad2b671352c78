package org.sightline.output.minutes;

import static org.sightline.output.minutes.MinutesPart.ACTIONS;
import static org.sightline.output.minutes.MinutesPart.COURSE;
import static org.sightline.output.minutes.MinutesPart.DECISIONS;
import static org.sightline.output.minutes.MinutesPart.NEXT_MEETING;
import static org.sightline.output.minutes.MinutesPart.QUESTIONS;
import static org.sightline.output.minutes.MinutesPart.SUMMARY;
import static org.sightline.output.minutes.MinutesPart.TOPICS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of minutes and every word in them that nobody said. Users keep theirs in a file; this
 * is what such a file says.
 *
 * @param language BCP 47 tag of the words; also chooses the names of days and months
 * @param day how the meeting's day is written, a pattern of {@link DateTimeFormatter}
 * @param shortDay how other days are written, such a pattern too
 * @param facts below the title, in order
 * @param order the parts of each style, in order
 * @param words what does not say as in {@link Phrase#english}
 */
public record MinutesTemplate(
        String language,
        String day,
        String shortDay,
        List<MinutesFact> facts,
        Map<MinutesStyle, List<MinutesPart>> order,
        Map<Phrase, String> words) {
    private static final MinutesTemplate ENGLISH =
            new MinutesTemplate(
                    "en",
                    "EEEE, d MMMM yyyy",
                    "d MMMM yyyy",
                    List.of(MinutesFact.values()),
                    Map.of(
                            MinutesStyle.BRIEF,
                            List.of(SUMMARY, DECISIONS, ACTIONS, NEXT_MEETING),
                            MinutesStyle.FULL,
                            List.of(TOPICS, DECISIONS, ACTIONS, QUESTIONS, NEXT_MEETING),
                            MinutesStyle.CHRONOLOGICAL,
                            List.of(COURSE, ACTIONS, NEXT_MEETING)),
                    Map.of());

    /**
     * @throws IllegalArgumentException when a pattern is none, or a style has no order
     */
    public MinutesTemplate {
        if (shown(LocalDate.EPOCH, day, language).isBlank()
                || shown(LocalDate.EPOCH, shortDay, language).isBlank()) {
            throw new IllegalArgumentException("a pattern that writes no day");
        }
        facts = List.copyOf(facts);
        // Sorted: a run is known by what its job says, and an unsorted map says it in another order
        // each time the program starts.
        order = Collections.unmodifiableMap(new TreeMap<>(order));
        words = Collections.unmodifiableMap(new TreeMap<>(words));
        for (MinutesStyle style : MinutesStyle.values()) {
            if (!order.containsKey(style)) {
                throw new IllegalArgumentException("no order for " + style);
            }
        }
    }

    /** What {@code minutes-en.yml} says. */
    public static MinutesTemplate english() {
        return ENGLISH;
    }

    String say(Phrase phrase) {
        return words.getOrDefault(phrase, phrase.english());
    }

    String day(LocalDate date) {
        return shown(date, day, language);
    }

    String shortDay(LocalDate date) {
        return shown(date, shortDay, language);
    }

    private static String shown(LocalDate date, String pattern, String language) {
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language)).format(date);
    }
}
