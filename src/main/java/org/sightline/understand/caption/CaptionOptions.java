package org.sightline.understand.caption;

/**
 * How alt text is worded.
 *
 * @param people how people are named
 * @param tone how much is told
 * @param length characters that a sentence should not pass, 20 to 250
 * @param language BCP 47; only {@code en} so far
 */
public record CaptionOptions(
        People people, Tone tone, int length, String language, Vocabulary vocabulary) {
    /** Neutral is {@code a person}, as seen is {@code a woman}. */
    public enum People {
        NEUTRAL,
        AS_SEEN
    }

    /**
     * Plain tells all that is sure; brief leaves out where something happens, the labels of a
     * graphic that has a heading, and text within a photograph.
     */
    public enum Tone {
        PLAIN,
        BRIEF
    }

    public static CaptionOptions defaults() {
        return new CaptionOptions(People.NEUTRAL, Tone.PLAIN, 125, "en", Vocabulary.NONE);
    }
}
