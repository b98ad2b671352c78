package org.sightline.understand.caption;

import java.util.List;

/**
 * A proposed text alternative, or the honest lack of one.
 *
 * @param alt one sentence; empty exactly when {@code review} is WRITE or {@code type} DECORATIVE
 * @param longDescription for complex pictures and long texts, else empty
 * @param confidence calibrated probability that the sentence is right, 0..1
 * @param evidence every claim of the sentence is named here
 */
public record AltText(
        Type type,
        String alt,
        String longDescription,
        double confidence,
        Review review,
        String language,
        List<Evidence> evidence) {
    /**
     * By W3C's decision tree, as far as a file alone can tell; that a picture only decorates is
     * told by people alone.
     */
    public enum Type {
        INFORMATIVE,
        TEXT,
        COMPLEX,
        UNSURE,
        DECORATIVE
    }

    /** What a person should do with it. */
    public enum Review {
        ACCEPT,
        CHECK,
        WRITE
    }

    public AltText {
        evidence = List.copyOf(evidence);
        if (alt.isEmpty() != (review == Review.WRITE || type == Type.DECORATIVE)) {
            throw new IllegalArgumentException(
                    "alt is empty exactly when a person must write it or the picture decorates");
        }
    }
}
