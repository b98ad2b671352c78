package org.sightline.understand.caption;

/**
 * What people's decisions make of confidences: {@code 1 / (1 + exp(-(a * log odds + b)))} (Platt
 * 1999), so their order stays.
 *
 * @param a 0 or more
 */
public record Recalibration(double a, double b) {
    /** Leaves all as it is. */
    public static final Recalibration NONE = new Recalibration(1, 0);

    private static final double NEVER = 1e-6;

    public Recalibration {
        if (!(a >= 0 && Double.isFinite(a) && Double.isFinite(b))) {
            throw new IllegalArgumentException("no recalibration: " + a + ", " + b);
        }
    }

    /** Probability for a confidence, both 0..1. */
    public double of(double confidence) {
        return equals(NONE) ? confidence : 1 / (1 + Math.exp(-(a * logOdds(confidence) + b)));
    }

    /** Finite also for 0 and 1. */
    public static double logOdds(double confidence) {
        double p = Math.min(1 - NEVER, Math.max(NEVER, confidence));
        return Math.log(p / (1 - p));
    }

    /** The same sentence; what was to be checked however sure it is stays so. */
    Proposal applied(Proposal proposal) {
        if (equals(NONE)) {
            return proposal;
        }
        double now = of(proposal.confidence());
        boolean isCheckedAnyway =
                Sureness.reviewOf(proposal.confidence()) == AltText.Review.ACCEPT
                        && proposal.review() == AltText.Review.CHECK;
        return new Proposal(
                proposal.type(),
                proposal.sentence(),
                now,
                isCheckedAnyway ? AltText.Review.CHECK : Sureness.reviewOf(now),
                proposal.evidence());
    }
}
