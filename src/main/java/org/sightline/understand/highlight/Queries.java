package org.sightline.understand.highlight;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Moments asked for by words, ready for comparison.
 *
 * @param vectors what was asked to its vector in the space of the dossiers, unit length
 * @param shots cosine of a shot's vector to the probability that it shows what was asked
 * @param speech the same for an utterance's vector
 * @param threshold probability from which a moment counts as found, 0..1
 */
public record Queries(
        Map<String, float[]> vectors,
        DoubleUnaryOperator shots,
        DoubleUnaryOperator speech,
        double threshold) {
    /** Nothing is asked. */
    public static final Queries NONE =
            new Queries(Map.of(), cosine -> 0, cosine -> 0, Double.POSITIVE_INFINITY);

    public boolean isEmpty() {
        return vectors.isEmpty();
    }
}
