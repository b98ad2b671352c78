package org.sightline.space;

import org.jspecify.annotations.Nullable;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Turns cosines and shares of words into probabilities, which alone are comparable over kinds.
 *
 * <p>A cosine becomes {@code 1 / (1 + exp(-(a * cosine + b)))} with numbers fitted on labelled data
 * for each kind (Platt 1999). Where the query has words, too, one regression weighs the cosine, the
 * {@link WordShares share of words} and the speaker's name together; without one, a share becomes
 * {@code weight * share²}, for half of a query's weight is much less than half an answer, and the
 * two are joined as independent evidence, {@code p + q * (1 - p)} (noisy-or). The score stays in
 * 0..1 and never falls when evidence is added.
 *
 * @param image between words and pictures
 * @param shot between words and shots
 * @param speech between words and spoken lines, by meaning alone
 * @param picture between words and pictures or shots, with the words in common; null when both
 *     count as independent
 * @param line the same for spoken lines
 * @param example between a picture and what looks like it
 * @param words probability that a moment is meant which has all the words of the query, 0..1
 * @param thresholds what is below is no match
 */
public record Calibration(
        Curve image,
        Curve shot,
        Curve speech,
        @Nullable Joint picture,
        @Nullable Joint line,
        Curve example,
        double words,
        Threshold.Each thresholds) {
    /** A logistic curve over cosines. */
    public record Curve(double a, double b) {
        /** Probability, 0..1. */
        public double at(double cosine) {
            return logistic(a * cosine + b);
        }
    }

    /**
     * A logistic regression over all that speaks for a moment.
     *
     * @param words weight of the share of the query's words
     * @param speaker weight of the share of the speaker's name that the query has
     */
    public record Joint(double a, double words, double speaker, double b) {
        /** Probability, 0..1. */
        double at(double cosine, double share, double named) {
            return logistic(a * cosine + words * share + speaker * named + b);
        }
    }

    /** Without regressions: words and meaning count as independent; one threshold for all. */
    public Calibration(
            Curve image, Curve shot, Curve speech, Curve example, double words, double threshold) {
        this(image, shot, speech, null, null, example, words, Threshold.Each.of(threshold));
    }

    /**
     * From a model card: {@code calibration: {image: {a, b}, speech: {a, b}}}, and if given {@code
     * picture: {a, words, b}}, {@code line: {a, words, speaker, b}}, {@code shot} and {@code
     * example} (else image's), {@code words} (else 0.9), {@code threshold: {pictures: {match,
     * growth, beside}, lines, alike}} (else 0.5).
     */
    public static Calibration of(Settings settings) throws ModelException {
        Curve image = curve(settings, "image");
        return new Calibration(
                image,
                settings.has("calibration.shot.a") ? curve(settings, "shot") : image,
                curve(settings, "speech"),
                joint(settings, "picture"),
                joint(settings, "line"),
                settings.has("calibration.example.a") ? curve(settings, "example") : image,
                number(settings, "words", 0.9),
                Threshold.Each.of(settings));
    }

    /**
     * What tells how likely a moment of this kind is meant.
     *
     * @param example what it is compared with; null for words. A spoken line is compared as words
     */
    Curve curve(MomentKind kind, @Nullable MomentKind example) {
        boolean byWords = example == null || example == MomentKind.SPEECH;
        return switch (kind) {
            case IMAGE -> byWords ? image : this.example;
            case SHOT -> byWords ? shot : this.example;
            case SPEECH -> byWords ? speech : image;
        };
    }

    /**
     * What weighs all evidence of a moment of this kind for words; null when words and meaning
     * count as independent.
     */
    @Nullable Joint joint(MomentKind kind) {
        return kind == MomentKind.SPEECH ? line : picture;
    }

    /**
     * From when on moments of this kind are a match.
     *
     * @param example what they are compared with; null for words
     */
    Threshold threshold(MomentKind kind, @Nullable MomentKind example) {
        boolean isSaid = kind == MomentKind.SPEECH;
        return example == null || example == MomentKind.SPEECH
                ? (isSaid ? thresholds.lines() : thresholds.pictures())
                : (isSaid ? thresholds.pictures() : thresholds.alike());
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

    private static @Nullable Joint joint(Settings settings, String kind) throws ModelException {
        return settings.has("calibration." + kind + ".a")
                ? new Joint(
                        number(settings, kind + ".a", 0),
                        number(settings, kind + ".words", 0),
                        number(settings, kind + ".speaker", 0),
                        number(settings, kind + ".b", 0))
                : null;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double number(Settings settings, String name, double otherwise)
            throws ModelException {
        String key = "calibration." + name;
        return settings.has(key) ? settings.number(key) : otherwise;
    }
}
