package org.sightline.understand.caption;

/**
 * How alt text is worded.
 *
 * @param people how people are named
 * @param length characters that a sentence should not pass, 20 to 250
 * @param language BCP 47; only {@code en} so far
 */
public record CaptionOptions(People people, int length, String language, Vocabulary vocabulary) {
    /** Neutral is {@code a person}, as seen is {@code a woman}. */
    public enum People {
        NEUTRAL,
        AS_SEEN
    }

    public static CaptionOptions defaults() {
        return new CaptionOptions(People.NEUTRAL, 125, "en", Vocabulary.NONE);
    }
}
