package org.sightline.space;

import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * How sure a search must be to show something: the surest moment of a kind must reach one score,
 * else there is no match at all; others beside it a lower one.
 *
 * <p>One limit for both would hide what rightly stands second. And of many moments that are not
 * meant the surest is surer than of few, so what is enough grows with their number.
 *
 * @param match what the surest of 300 moments must reach, 0..1; from it on any moment is a match by
 *     itself
 * @param growth how much the log odds of that rise when there are e times as many moments
 * @param beside what the others must reach, 0..1
 */
public record Threshold(double match, double growth, double beside) {
    private static final double USUAL = 300;

    // Libraries of these sizes were looked at; beyond them nothing is known.
    private static final double FEWEST = 50;
    private static final double MOST = 1000;

    /** The same for the surest and the others, whatever their number. */
    static Threshold of(double score) {
        return new Threshold(score, 0, score);
    }

    /**
     * For each of the three things that a search compares.
     *
     * @param pictures words with pictures and shots
     * @param lines words with spoken lines
     * @param alike a picture with others
     */
    public record Each(Threshold pictures, Threshold lines, Threshold alike) {
        /** One for all. */
        public static Each of(double score) {
            return new Each(Threshold.of(score), Threshold.of(score), Threshold.of(score));
        }

        /** From {@code calibration.threshold} of a card; what it leaves out is an even chance. */
        static Each of(Settings settings) throws ModelException {
            return new Each(
                    read(settings, "pictures"), read(settings, "lines"), read(settings, "alike"));
        }
    }

    /**
     * What the surest of so many moments must reach, 0..1.
     *
     * @param moments that were searched
     */
    double match(long moments) {
        double many = Math.min(Math.max((double) moments, FEWEST), MOST);
        return match <= 0 || match >= 1
                ? match
                : 1 / (1 + (1 - match) / match * Math.pow(many / USUAL, -growth));
    }

    private static Threshold read(Settings settings, String what) throws ModelException {
        String name = "calibration.threshold." + what;
        return settings.has(name + ".match")
                ? new Threshold(
                        settings.number(name + ".match"),
                        settings.number(name + ".growth"),
                        settings.number(name + ".beside"))
                : Threshold.of(0.5);
    }
}
