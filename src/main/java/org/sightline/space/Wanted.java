package org.sightline.space;

import org.jspecify.annotations.Nullable;

/**
 * What a moment may be or not: something said in words, or what is like an example.
 *
 * @param text the words; null for an example
 * @param vector of the words or of the example, unit length; empty to go by words alone
 * @param example what the example is; null for words
 */
public record Wanted(@Nullable String text, float[] vector, @Nullable MomentKind example) {
    public Wanted {
        if ((text == null) == (example == null)) {
            throw new IllegalArgumentException("words or an example, one of the two");
        }
    }

    /** By words. */
    public static Wanted words(String text, float[] vector) {
        return new Wanted(text, vector, null);
    }

    /** By an example of this kind. */
    public static Wanted like(MomentKind example, float[] vector) {
        return new Wanted(null, vector, example);
    }
}
