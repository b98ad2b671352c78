package org.sightline.understand.minutes;

import java.util.List;

/**
 * How much that which is seen of a clause counts for its place in a summary.
 *
 * @param weights in the order of {@link LinearRanker#features}, and last that of unsure words
 */
public record ClauseWeights(List<Double> weights) {
    /** Those of {@link LinearRanker}. */
    public static final ClauseWeights STANDARD = new ClauseWeights(LinearRanker.FITTED);

    public ClauseWeights {
        weights = List.copyOf(weights);
        if (weights.size() != LinearRanker.FITTED.size()
                || !weights.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("no weights of clauses: " + weights);
        }
    }
}
