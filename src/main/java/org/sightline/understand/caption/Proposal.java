package org.sightline.understand.caption;

import java.util.List;
import org.sightline.understand.caption.AltText.Review;

/**
 * A sentence that could be the alt text of a picture.
 *
 * @param sentence one sentence, not empty
 * @param confidence probability that people would take it as it is, 0..1
 * @param review ACCEPT or CHECK
 * @param evidence for every claim of the sentence
 */
public record Proposal(
        AltText.Type type,
        String sentence,
        double confidence,
        Review review,
        List<Evidence> evidence) {
    public Proposal {
        evidence = List.copyOf(evidence);
        if (sentence.isEmpty() || review == Review.WRITE) {
            throw new IllegalArgumentException("a proposal is a sentence that may be shown");
        }
    }
}
