package org.sightline.features.image;

import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * A raw score as a probability: Platt's line over its log odds (Platt 1999).
 *
 * @param slope of the log odds
 * @param odds log odds at a score of one half
 */
record Calibration(double slope, double odds) {
    /** As a card writes it: {@code [slope, odds]}. */
    static Calibration of(Settings settings, String name) throws ModelException {
        float[] line = settings.numbers(name, 2);
        return new Calibration(line[0], line[1]);
    }

    /**
     * @param score above 0 and below 1
     */
    double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * Math.log(score / (1 - score)) + odds)));
    }
}
