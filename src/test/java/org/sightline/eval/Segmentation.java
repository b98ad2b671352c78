package org.sightline.eval;

import java.util.Collection;

/**
 * How far two cuts of the same row differ, 0 for none: the share of windows in which they disagree.
 * Windows are half as wide as the reference's parts are on average.
 */
final class Segmentation {
    private final boolean[] reference;
    private final boolean[] guess;
    private final int window;

    /**
     * @param reference first place of each part, without the first part; those outside are left out
     * @param guess the same of the cut that is judged
     * @param size places of the row, at least 2
     */
    Segmentation(Collection<Integer> reference, Collection<Integer> guess, int size) {
        this.reference = cuts(reference, size);
        this.guess = cuts(guess, size);
        int parts = count(this.reference, 0, size) + 1;
        this.window = Math.min(size - 1, Math.max(1, Math.round(size / (2f * parts))));
    }

    /** Whether the two ends lie in one part (Beeferman, Berger and Lafferty 1999). */
    double pk() {
        return share(true);
    }

    /** How many cuts lie between the two ends (Pevzner and Hearst 2002). */
    double windowDiff() {
        return share(false);
    }

    private double share(boolean same) {
        int wrong = 0;
        int windows = reference.length - window;
        for (int i = 0; i < windows; i++) {
            int a = count(reference, i + 1, i + window + 1);
            int b = count(guess, i + 1, i + window + 1);
            wrong += (same ? (a == 0) != (b == 0) : a != b) ? 1 : 0;
        }
        return wrong / (double) windows;
    }

    private static int count(boolean[] cuts, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += cuts[i] ? 1 : 0;
        }
        return n;
    }

    private static boolean[] cuts(Collection<Integer> starts, int size) {
        boolean[] cuts = new boolean[size];
        for (int start : starts) {
            if (start > 0 && start < size) {
                cuts[start] = true;
            }
        }
        return cuts;
    }
}
