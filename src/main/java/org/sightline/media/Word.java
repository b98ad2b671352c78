package org.sightline.media;

import org.jspecify.annotations.Nullable;

/**
 * One spoken word.
 *
 * @param confidence 0..1 as the recogniser gave it; 1 for words that people wrote
 * @param heard the words that the recogniser heard in the place of it and those beside it, where a
 *     vocabulary corrected them; null for a word as it was heard
 */
public record Word(String text, TimeSpan span, double confidence, @Nullable String heard) {
    /** Below this the recogniser was more likely wrong than right. */
    public static final double UNSURE = 0.5;

    /** As it was heard or written. */
    public Word(String text, TimeSpan span, double confidence) {
        this(text, span, confidence, null);
    }

    /** Whether a reader should doubt it. */
    public boolean unsure() {
        return confidence < UNSURE;
    }
}
