package org.sightline.understand.caption;

import java.util.List;

/**
 * How alt text is worded.
 *
 * @param people how people are named
 * @param tone how much is told
 * @param length characters that a sentence should not pass, 20 to 250
 * @param language BCP 47, one of {@link #LANGUAGES}
 */
public record CaptionOptions(
        People people, Tone tone, int length, String language, Vocabulary vocabulary) {
    /**
     * Those with a phrasebook. Photographs are told in English alone; in others they are left to a
     * person.
     */
    public static final List<String> LANGUAGES = List.of("en", "de");

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
