package org.sightline.understand.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of minutes.
 *
 * @param share of the spoken words that the summary may use, 0..1; null when {@code words} rules
 * @param words of the summary; null when {@code share} rules
 * @param title of the meeting; null for the file's own
 * @param date of the meeting; null for what the file tells, if it does
 */
public record MinutesOptions(
        @Nullable Double share,
        @Nullable Integer words,
        @Nullable String title,
        @Nullable LocalDate date) {
    public static MinutesOptions defaults() {
        return new MinutesOptions(0.1, null, null, null);
    }
}
