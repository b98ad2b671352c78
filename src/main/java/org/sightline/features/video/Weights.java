package org.sightline.features.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A logistic regression: what cues weigh. The numbers come from {@code models/training/shots}.
 * Immutable.
 */
final class Weights {
    private record Stored(double bias, Map<String, Double> weights) {}

    private final double bias;
    private final double[] weights;

    private Weights(double bias, double[] weights) {
        this.bias = bias;
        this.weights = weights;
    }

    /**
     * Reads those that come with this class.
     *
     * @param cues names in the order in which they will be given; all are needed, no other
     */
    static Weights of(String name, List<String> cues) {
        try (InputStream in = Weights.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Stored stored = JsonMapper.shared().readValue(in, Stored.class);
            if (!stored.weights.keySet().equals(Set.copyOf(cues))) {
                throw new IllegalStateException(name + " weighs other cues than " + cues);
            }
            return new Weights(
                    stored.bias, cues.stream().mapToDouble(stored.weights::get).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How likely it is, 0..1. */
    double probability(double[] cues) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * cues[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
