package org.sightline.space;

import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Turns cosines and shares of words into probabilities, which alone are comparable over kinds.
 *
 * <p>A cosine becomes {@code 1 / (1 + exp(-(a * cosine + b)))} with numbers fitted on labelled data
 * for each kind (Platt 1999). A {@link WordShares share of words} becomes {@code weight * share²}:
 * half of a query's weight is much less than half an answer. The two are joined as independent
 * evidence, {@code p + q * (1 - p)} (noisy-or): either is enough, both are better, the score stays
 * in 0..1 and never falls when evidence is added.
 *
 * @param image between words and pictures
 * @param shot between words and shots
 * @param speech between words and spoken lines
 * @param example between a picture and what looks like it
 * @param words probability that a moment is meant which has all the words of the query, 0..1
 * @param threshold what is below is no match, 0..1
 */
public record Calibration(
        Curve image, Curve shot, Curve speech, Curve example, double words, double threshold) {

    /** A logistic curve over cosines. */
    public record Curve(double a, double b) {
        /** Probability, 0..1. */
        public double at(double cosine) {
            return 1 / (1 + Math.exp(-(a * cosine + b)));
        }
    }

    /**
     * From a model card: {@code calibration: {image: {a, b}, speech: {a, b}}}, and if given {@code
     * shot} and {@code example} (else image's), {@code words} (else 0.9), {@code threshold} (else
     * 0.5).
     */
    public static Calibration of(Settings settings) throws ModelException {
        Curve image = curve(settings, "image");
        return new Calibration(
                image,
                settings.has("calibration.shot.a") ? curve(settings, "shot") : image,
                curve(settings, "speech"),
                settings.has("calibration.example.a") ? curve(settings, "example") : image,
                number(settings, "words", 0.9),
                number(settings, "threshold", 0.5));
    }

    /** Probability that a moment of this kind is meant, by its cosine to the query's words. */
    double meaning(MomentKind kind, double cosine) {
        return switch (kind) {
            case IMAGE -> image.at(cosine);
            case SHOT -> shot.at(cosine);
            case SPEECH -> speech.at(cosine);
        };
    }

    /** The same for a search by a picture; spoken lines are to a picture as to words. */
    double likeness(MomentKind kind, double cosine) {
        return kind == MomentKind.SPEECH ? speech.at(cosine) : example.at(cosine);
    }

    /** Probability that a moment is meant, by the share of the query's words it has. */
    double words(double share) {
        return words * share * share;
    }

    /** Both as one. */
    static double either(double p, double q) {
        return p + q * (1 - p);
    }

    private static Curve curve(Settings settings, String kind) throws ModelException {
        return new Curve(
                settings.number("calibration." + kind + ".a"),
                settings.number("calibration." + kind + ".b"));
    }

    private static double number(Settings settings, String name, double otherwise)
            throws ModelException {
        String key = "calibration." + name;
        return settings.has(key) ? settings.number(key) : otherwise;
    }
}
