package org.sightline.understand.highlight;

/**
 * What became of something asked for.
 *
 * @param query in the words of who asked
 * @param probability of the best moment, 0..1
 */
public record Answer(String query, double probability, Verdict verdict) {
    /** From half a chance on it is found; what is less likely than one in twenty is not there. */
    public enum Verdict {
        FOUND,
        PERHAPS,
        NOT_IN_THIS_VIDEO;

        static final double LIKELY = 0.5;

        /** Below, no reason is told either; what that costs and brings stands in EVAL.md. */
        static final double LEAST = 0.05;

        static Verdict of(double probability) {
            if (probability >= LIKELY) {
                return FOUND;
            }
            return probability >= LEAST ? PERHAPS : NOT_IN_THIS_VIDEO;
        }
    }
}
