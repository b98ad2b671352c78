package org.sightline.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.space.Filter;
import org.sightline.space.MomentKind;

/**
 * What somebody searches for, as the form or an address gives it.
 *
 * @param q words, also with {@code +must} and {@code -not}
 * @param kind {@code image}, {@code shot} or {@code speech}; empty for all
 * @param since first day, ISO 8601; empty for any
 * @param until last day; empty for any
 * @param reviewed {@code yes} or {@code no}; empty for both
 * @param sure least score in percent; null for the calibrated one
 * @param like content of a picture, or with {@code @seconds} a moment, to find what is like it
 */
public record SearchForm(
        String q,
        String kind,
        String folder,
        String since,
        String until,
        String speaker,
        String tag,
        String reviewed,
        @Nullable Integer sure,
        String like) {
    private static final int LONGEST = 300;

    public SearchForm {
        q = cut(q);
        kind = cut(kind);
        folder = cut(folder);
        since = cut(since);
        until = cut(until);
        speaker = cut(speaker);
        tag = cut(tag);
        reviewed = cut(reviewed);
        like = cut(like);
    }

    /** Whether anything is looked for. */
    public boolean isAsked() {
        return !q.isBlank() || !like.isEmpty();
    }

    /** Whether more is set than words and kind. */
    public boolean isNarrowed() {
        return sure != null
                || Stream.of(folder, since, until, speaker, tag, reviewed)
                        .anyMatch(text -> !text.isEmpty());
    }

    /**
     * The filter.
     *
     * @throws IllegalArgumentException for days that are none, or none between them
     */
    Filter filter() {
        return new Filter(kinds(), folder, day(since), day(until), speaker, tag);
    }

    @Nullable Boolean isReviewed() {
        return reviewed.isEmpty() ? null : (Boolean) reviewed.equals("yes");
    }

    @Nullable Double minScore() {
        return sure == null ? null : (Double) (sure / 100.0);
    }

    private Set<MomentKind> kinds() {
        for (MomentKind known : MomentKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return EnumSet.of(known);
            }
        }
        return Set.of();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("there is no day " + text, e);
        }
    }

    private static String cut(String given) {
        String text = Objects.requireNonNullElse(given, "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
