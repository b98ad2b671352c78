package org.sightline.space;

import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * How sure a search must be to show something: the surest moment of a kind must reach one score,
 * else there is no match at all; others beside it a lower one.
 *
 * <p>One limit for both would hide what rightly stands second. And of many moments that are not
 * meant the surest is surer than of few, so what is enough grows with their number. It falls with
 * the number of words: two words that are meant are nearly always among what is known of a picture,
 * of a whole sentence only some are.
 *
 * @param match what the surest of 300 moments must reach for six words, 0..1
 * @param growth how much the log odds of that rise when there are e times as many moments
 * @param fewer how much they rise when there are e times fewer words
 * @param beside what the others must reach, 0..1
 */
public record Threshold(double match, double growth, double fewer, double beside) {
    private static final long USUAL = 300;
    private static final int USUAL_WORDS = 6;

    // Libraries of these sizes were looked at; beyond them nothing is known.
    private static final double FEWEST = 50;
    private static final double MOST = 1000;
    private static final int MOST_WORDS = 12;

    // What has all the words of a query reaches more than this by them alone.
    private static final double ENOUGH = 0.45;

    /** The same for the surest and the others, whatever their number and the words'. */
    static Threshold of(double score) {
        return new Threshold(score, 0, 0, score);
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

    /** From when on a moment is a match by itself for so many words, 0..1. */
    double match(int words) {
        return match(USUAL, words);
    }

    /**
     * What the surest of so many moments must reach, 0..1.
     *
     * @param moments that were searched
     * @param words that were asked for; 0 for an example
     */
    double match(long moments, int words) {
        if (match <= 0 || match >= 1) {
            return match;
        }
        double many = Math.min(Math.max((double) moments, FEWEST), MOST) / USUAL;
        double few = words == 0 ? 1 : (double) USUAL_WORDS / Math.min(words, MOST_WORDS);
        double odds = match / (1 - match) * Math.pow(many, growth) * Math.pow(few, fewer);
        return Math.min(odds / (1 + odds), Math.max(match, ENOUGH));
    }

    private static Threshold read(Settings settings, String what) throws ModelException {
        String name = "calibration.threshold." + what;
        return settings.has(name + ".match")
                ? new Threshold(
                        settings.number(name + ".match"),
                        settings.number(name + ".growth"),
                        settings.has(name + ".fewer") ? settings.number(name + ".fewer") : 0,
                        settings.number(name + ".beside"))
                : Threshold.of(0.5);
    }
}
