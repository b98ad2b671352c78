package org.sightline.understand.highlight;

import java.util.List;

/**
 * How much each kind of evidence counts in a moment's score, {@code 1 - (1 - a)^w (1 - b)^v…}: 1
 * leaves it as it was found, 0 passes it over.
 *
 * @param weights in the order of {@link #SIGNALS}, none below 0
 */
public record SignalWeights(List<Double> weights) {
    /** The kinds of evidence that have a weight, as reasons name them. */
    public static final List<String> SIGNALS =
            List.of("sound", "motion", "novelty", "speech", "text");

    /** Leaves all as it was found. */
    public static final SignalWeights NONE = new SignalWeights(List.of(1.0, 1.0, 1.0, 1.0, 1.0));

    public SignalWeights {
        weights = List.copyOf(weights);
        if (weights.size() != SIGNALS.size() || weights.stream().anyMatch(w -> !(w >= 0))) {
            throw new IllegalArgumentException("no weights of signals: " + weights);
        }
    }

    /** The strength of evidence after its weight. */
    double of(String signal, double strength) {
        int at = SIGNALS.indexOf(signal);
        double weight = at < 0 ? 1 : weights.get(at);
        return weight == 1 ? strength : 1 - Math.pow(1 - strength, weight);
    }
}
