package org.sightline.features.video;

import static org.sightline.features.video.Thumb.CELLS;
import static org.sightline.features.video.Thumb.LEVEL;
import static org.sightline.features.video.Thumb.WIDTH;

/** What two frames have in common. */
record Pair(Thumb a, Thumb b) {
    private static final int STILL = 8 * LEVEL;
    private static final int DETAIL = 8 * LEVEL;
    private static final int MOST_LIGHT = 256 * LEVEL;
    private static final int LEAST_DETAILED = CELLS / 50;

    /** Correlation of luma, -1..1: near 1 for the same scene under other light. */
    double likeness() {
        int[] one = a.values();
        int[] other = b.values();
        double meanA = a.luma() * LEVEL;
        double meanB = b.luma() * LEVEL;
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < CELLS; i++) {
            double x = one[i] - meanA;
            double y = other[i] - meanB;
            product += x * y;
            squaresA += x * x;
            squaresB += y * y;
        }
        double norm = Math.sqrt(squaresA * squaresB);
        return norm < 1e-3 ? 0 : product / norm;
    }

    /**
     * Difference of the colours, wherever they lie: half the L1 distance of histograms of luma in
     * steps and of chroma in squares, 0..1.
     */
    double colourDistance() {
        float[] mine = a.colours();
        float[] theirs = b.colours();
        double sum = 0;
        for (int i = 0; i < mine.length; i++) {
            sum += Math.abs(mine[i] - theirs[i]);
        }
        return sum / 4;
    }

    /**
     * Share of the detail of one of them, the more faithful, that the other shows at the same place
     * in the same colour, 0..1. Plain ground is no detail: it is alike in different shots. 0 when
     * there is hardly any detail.
     */
    double kept() {
        return Math.max(kept(a, b), kept(b, a));
    }

    private static double kept(Thumb of, Thumb in) {
        int[] values = of.values();
        int detailed = 0;
        int same = 0;
        for (int i = 0; i < CELLS - WIDTH; i++) {
            int contrast = contrast(values, i);
            if (contrast >= DETAIL) {
                detailed++;
                same += cellDistance(values, in.values(), i) < contrast / 2 ? 1 : 0;
            }
        }
        return detailed < LEAST_DETAILED ? 0 : (double) same / detailed;
    }

    private static int contrast(int[] values, int cell) {
        int right = cell % WIDTH == WIDTH - 1 ? cell : cell + 1;
        return Math.max(
                Math.abs(values[cell] - values[right]),
                Math.abs(values[cell] - values[cell + WIDTH]));
    }

    /** Share of cells that hardly differ, 0..1. */
    double still() {
        int[] one = a.values();
        int[] other = b.values();
        int same = 0;
        for (int i = 0; i < CELLS; i++) {
            same += oneIfLess(cellDistance(one, other, i), STILL);
        }
        return (double) same / CELLS;
    }

    /** As {@link #still}, were it not for light that rises or falls evenly. */
    double stillInOtherLight() {
        int[] one = a.values();
        int[] other = b.values();
        int[] off = new int[CELLS];
        for (int i = 0; i < CELLS; i++) {
            off[i] = other[i] - one[i];
        }
        int light = median(off);
        int same = 0;
        for (int i = 0; i < CELLS; i++) {
            int chroma = cellDistance(one, other, i) - Math.abs(off[i]);
            same += oneIfLess(chroma + Math.abs(off[i] - light), STILL);
        }
        return (double) same / CELLS;
    }

    /** Without a branch that nothing foretells; the compiler gives up on a loop full of those. */
    private static int oneIfLess(int value, int most) {
        return (value - most) >>> 31;
    }

    /** Counted, which takes a tenth of sorting. */
    private static int median(int[] values) {
        int[] counts = new int[2 * MOST_LIGHT + 1];
        for (int value : values) {
            counts[Math.max(0, Math.min(2 * MOST_LIGHT, value + MOST_LIGHT))]++;
        }
        int at = 0;
        for (int seen = counts[0]; seen <= values.length / 2; seen += counts[at]) {
            at++;
        }
        return at - MOST_LIGHT;
    }

    private static int cellDistance(int[] one, int[] other, int cell) {
        return Math.abs(one[cell] - other[cell])
                + Math.abs(one[CELLS + cell] - other[CELLS + cell])
                + Math.abs(one[2 * CELLS + cell] - other[2 * CELLS + cell]);
    }
}
