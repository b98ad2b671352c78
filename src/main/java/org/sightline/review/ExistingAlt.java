package org.sightline.review;

import org.jspecify.annotations.Nullable;

/**
 * An alternative text that stands somewhere already.
 *
 * @param alt null where there is none although there should be, as in an {@code <img>} without the
 *     attribute; empty where somebody said that the picture only decorates
 * @param where the file that says so: a page, a table, or {@code metadata} for the picture's own
 * @param caption the caption beside it; null when none
 */
public record ExistingAlt(@Nullable String alt, String where, @Nullable String caption) {
    /** What {@link #where} is for words in the picture file itself. */
    public static final String METADATA = "metadata";

    /** Whether there are words. */
    public boolean says() {
        return alt != null && !alt.isBlank();
    }
}
