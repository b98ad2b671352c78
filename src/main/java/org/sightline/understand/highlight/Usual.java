package org.sightline.understand.highlight;

import java.util.Arrays;

/**
 * What is usual for a measurement within one video, and how far one value lies above it.
 *
 * @param median the usual value
 * @param spread 1.4826 times the median absolute deviation, but not below the floor it was made
 *     with, so that in a video where hardly anything changes nothing counts as rare
 */
record Usual(double median, double spread) {
    /** Of no values nothing is above the usual. */
    static Usual of(double[] values, double floor) {
        return of(values, floor, Double.POSITIVE_INFINITY);
    }

    /**
     * @param ceiling the most that the spread counts: above it a value is far whatever the rest
     *     does
     */
    static Usual of(double[] values, double floor, double ceiling) {
        if (values.length == 0) {
            return new Usual(0, Double.POSITIVE_INFINITY);
        }
        double median = median(values);
        double[] deviations = Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
        return new Usual(median, Math.min(ceiling, Math.max(floor, 1.4826 * median(deviations))));
    }

    /** Robust z-score (Iglewicz and Hoaglin 1993). */
    double z(double value) {
        return (value - median) / spread;
    }

    /** How much a value stands out: 0 up to one spread above the usual, then towards 1. */
    double strength(double value) {
        return strengthOf(z(value));
    }

    /**
     * How far to trust what is usual among so many shots: of three one is always the odd one out.
     *
     * @return 0 for one or two, 1 from nine on
     */
    static double trust(int shots) {
        return Math.max(0, Math.min(1, (shots - 1) / 8.0));
    }

    private static double strengthOf(double z) {
        return z <= 1 ? 0 : 1 - Math.exp(-(z - 1) / 2);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
