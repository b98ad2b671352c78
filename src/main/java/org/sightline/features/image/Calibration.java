package org.sightline.features.image;

import java.util.ArrayList;
import java.util.List;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Raw scores as one probability: Platt's line over their log odds (Platt 1999).
 *
 * @param slopes of the log odds, one for each score
 * @param odds log odds where all scores are one half
 */
record Calibration(List<Double> slopes, double odds) {
    /** No network is surer than that. */
    private static final double NEVER = 1e-6;

    Calibration {
        slopes = List.copyOf(slopes);
    }

    /**
     * As a card writes it: {@code [slope, odds]}, with more slopes where there are more scores.
     *
     * @param scores how many
     */
    static Calibration of(Settings settings, String name, int scores) throws ModelException {
        float[] line = settings.numbers(name, scores + 1);
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < scores; i++) {
            slopes.add((double) line[i]);
        }
        return new Calibration(slopes, line[scores]);
    }

    /**
     * @param scores 0..1, in the slopes' order
     */
    double probability(double... scores) {
        double line = odds;
        for (int i = 0; i < scores.length; i++) {
            double p = Math.min(1 - NEVER, Math.max(NEVER, scores[i]));
            line += slopes.get(i) * Math.log(p / (1 - p));
        }
        return 1 / (1 + Math.exp(-line));
    }
}
