package org.sightline.features.video;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Picture;

/**
 * A frame at 48 x 27 in luma and chroma (BT.601), enough to tell shots apart and cheap to keep.
 * Chroma, unlike hue, means little where it is dark, so noise in the dark changes little.
 */
final class Thumb {
    static final int WIDTH = 48;
    static final int HEIGHT = 27;
    private static final int CELLS = WIDTH * HEIGHT;
    private static final double BLACK = 24;
    private static final double WHITE = 228;
    private static final double FLAT = 12;
    private static final double ALIKE = 3;
    private static final float STILL = 8;
    private static final double TOGETHER = 0.2;
    private static final float DETAIL = 8;
    private static final int LEAST_DETAILED = CELLS / 50;

    /** Y, then Cb, then Cr, each 0..255 (chroma about 0). */
    private final float[] values;

    private final double luma;
    private final double sharpness;
    private float @Nullable [] colours;

    private Thumb(float[] values, double luma, double sharpness) {
        this.values = values;
        this.luma = luma;
        this.sharpness = sharpness;
    }

    /** Averages the picture's pixels; a picture smaller than the thumb is sampled. */
    static Thumb of(Picture picture) {
        float[] sums = new float[CELLS * 3];
        int[] counts = new int[CELLS];
        byte[] rgb = picture.rgb();
        int step = Math.max(1, picture.width() / 320);
        double gradient = 0;
        int seen = 0;
        for (int y = 0; y < picture.height(); y += step) {
            int row = y * HEIGHT / picture.height() * WIDTH;
            float before = -1;
            for (int x = 0; x < picture.width(); x += step) {
                int at = (y * picture.width() + x) * 3;
                int r = rgb[at] & 0xff;
                int g = rgb[at + 1] & 0xff;
                int b = rgb[at + 2] & 0xff;
                float light = 0.299f * r + 0.587f * g + 0.114f * b;
                int cell = row + x * WIDTH / picture.width();
                sums[cell] += light;
                sums[CELLS + cell] += (b - light) * 0.564f;
                sums[2 * CELLS + cell] += (r - light) * 0.713f;
                counts[cell]++;
                gradient += before < 0 ? 0 : (light - before) * (light - before);
                before = light;
                seen++;
            }
        }
        double luma = 0;
        for (int i = 0; i < CELLS; i++) {
            for (int channel = 0; channel < 3 && counts[i] > 0; channel++) {
                sums[channel * CELLS + i] /= counts[i];
            }
            luma += sums[i] / CELLS;
        }
        return new Thumb(sums, luma, gradient / seen);
    }

    /** Mean luma, 0..255. */
    double luma() {
        return luma;
    }

    /**
     * Whether there is nothing to see: dark, and all of it alike. A night sky with stars is not
     * black.
     */
    boolean isBlack() {
        return luma < BLACK && spread() < ALIKE;
    }

    /** Whether there is nothing to see: all black or all white. */
    boolean isBlank() {
        return isBlack() || (luma > WHITE && isFlat());
    }

    /** No cell stands out: words on white do. */
    private boolean isFlat() {
        for (int i = 0; i < CELLS; i++) {
            if (Math.abs(values[i] - luma) > FLAT) {
                return false;
            }
        }
        return true;
    }

    /** Mean distance of the cells' luma from its mean: how much there is to see. */
    double spread() {
        double spread = 0;
        for (int i = 0; i < CELLS; i++) {
            spread += Math.abs(values[i] - luma) / CELLS;
        }
        return spread;
    }

    /** Mean squared step between horizontal neighbours: high when sharp and rich in detail. */
    double sharpness() {
        return sharpness;
    }

    /**
     * Mean absolute difference over cells, chroma counted like luma; 0 when equal, about 100 for a
     * cut.
     */
    double distance(Thumb other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] - other.values[i]);
        }
        return sum / CELLS;
    }

    /**
     * Share of this frame's detail that another shows at the same place in the same colour, 0..1.
     * Plain ground is no detail: it is alike in different shots. 0 when there is hardly any detail.
     */
    double kept(Thumb other) {
        int detailed = 0;
        int same = 0;
        for (int i = 0; i < CELLS - WIDTH; i++) {
            float right = i % WIDTH == WIDTH - 1 ? values[i] : values[i + 1];
            float contrast =
                    Math.max(Math.abs(values[i] - right), Math.abs(values[i] - values[i + WIDTH]));
            if (contrast >= DETAIL) {
                detailed++;
                same += cellDistance(i, other) < contrast / 2 ? 1 : 0;
            }
        }
        return detailed < LEAST_DETAILED ? 0 : (double) same / detailed;
    }

    private float cellDistance(int cell, Thumb other) {
        float sum = 0;
        for (int i = cell; i < values.length; i += CELLS) {
            sum += Math.abs(values[i] - other.values[i]);
        }
        return sum;
    }

    /**
     * How far this is from a mix of two others ({@code share} of b), as a share of their distance.
     */
    double offTheMix(Thumb a, Thumb b, double share) {
        double off = 0;
        double apart = 0;
        for (int i = 0; i < values.length; i++) {
            off += Math.abs(values[i] - a.values[i] - share * (b.values[i] - a.values[i]));
            apart += Math.abs(a.values[i] - b.values[i]);
        }
        return apart == 0 ? 1 : off / apart;
    }

    /** Correlation of luma, -1..1: near 1 for the same scene under other light. */
    double likeness(Thumb other) {
        double product = 0;
        double mine = 0;
        double theirs = 0;
        for (int i = 0; i < CELLS; i++) {
            double a = values[i] - luma;
            double b = other.values[i] - other.luma;
            product += a * b;
            mine += a * a;
            theirs += b * b;
        }
        double norm = Math.sqrt(mine * theirs);
        return norm < 1e-6 ? 0 : product / norm;
    }

    /** Mean distance of a block's cells from their mean, luma and chroma. */
    double detail(int x, int y, int size) {
        double detail = 0;
        for (int plane = 0; plane < values.length; plane += CELLS) {
            double mean = 0;
            for (int v = y; v < y + size; v++) {
                for (int u = x; u < x + size; u++) {
                    mean += values[plane + v * WIDTH + u];
                }
            }
            mean /= size * size;
            for (int v = y; v < y + size; v++) {
                for (int u = x; u < x + size; u++) {
                    detail += Math.abs(values[plane + v * WIDTH + u] - mean);
                }
            }
        }
        return detail / (size * size);
    }

    /**
     * Mean difference of a block from one of another frame, chroma counted like luma.
     *
     * @param most the search may end when it is more than this
     */
    double blockDistance(Thumb other, int x, int y, int toX, int toY, int size, double most) {
        double limit = most * size * size;
        double sum = 0;
        for (int plane = 0; plane < values.length; plane += CELLS) {
            for (int v = 0; v < size; v++) {
                int from = plane + (y + v) * WIDTH + x;
                int to = plane + (toY + v) * WIDTH + toX;
                for (int u = 0; u < size; u++) {
                    sum += Math.abs(values[from + u] - other.values[to + u]);
                }
            }
            if (sum > limit) {
                break;
            }
        }
        return sum / (size * size);
    }

    /** Share of cells that hardly differ, 0..1. */
    double still(Thumb other) {
        int same = 0;
        for (int i = 0; i < CELLS; i++) {
            same += cellDistance(i, other) < STILL ? 1 : 0;
        }
        return (double) same / CELLS;
    }

    /** As {@link #still}, were it not for light that rises or falls evenly. */
    double stillInOtherLight(Thumb other) {
        float[] off = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            off[i] = other.values[i] - values[i];
        }
        float[] sorted = off.clone();
        Arrays.sort(sorted);
        float light = sorted[CELLS / 2];
        int same = 0;
        for (int i = 0; i < CELLS; i++) {
            same +=
                    cellDistance(i, other) - Math.abs(off[i]) + Math.abs(off[i] - light) < STILL
                            ? 1
                            : 0;
        }
        return (double) same / CELLS;
    }

    /**
     * Difference of the colours, wherever they lie: half the L1 distance of histograms of luma in
     * steps and of chroma in squares, 0..1.
     */
    double colourDistance(Thumb other) {
        float[] mine = colours();
        float[] theirs = other.colours();
        double sum = 0;
        for (int i = 0; i < mine.length; i++) {
            sum += Math.abs(mine[i] - theirs[i]);
        }
        return sum / 4;
    }

    /**
     * 16 steps of luma, each value shared between the two nearest, then 8 x 8 squares of chroma.
     */
    private float[] colours() {
        if (colours == null) {
            float[] counts = new float[16 + 64];
            for (int i = 0; i < CELLS; i++) {
                double step = Math.max(0, Math.min(14.999, values[i] / 17.0));
                int low = (int) step;
                counts[low] += (float) (low + 1 - step) / CELLS;
                counts[low + 1] += (float) (step - low) / CELLS;
                int cb = square(values[CELLS + i]);
                int cr = square(values[2 * CELLS + i]);
                counts[16 + cb * 8 + cr] += 1f / CELLS;
            }
            colours = counts;
        }
        return colours;
    }

    private static int square(float chroma) {
        return Math.max(0, Math.min(7, (int) Math.floor(chroma / 16 + 4)));
    }

    /**
     * The share of b in a mix of a and b that is nearest to this, and how far this is from that mix
     * as a share of the distance of a and b.
     */
    Mix mix(Thumb a, Thumb b) {
        double product = 0;
        double norm = 0;
        for (int i = 0; i < values.length; i++) {
            double way = b.values[i] - a.values[i];
            product += way * (values[i] - a.values[i]);
            norm += way * way;
        }
        double share = norm == 0 ? 0 : product / norm;
        return new Mix(share, offTheMix(a, b, share));
    }

    /**
     * How much of the difference between two others lies in places where this frame is about that
     * far on the way from one to the other as the whole frame is, 0..1. In a dissolve all places
     * change together; where things move, each changes at its own time.
     */
    double together(Thumb a, Thumb b, double share) {
        double all = 0;
        double with = 0;
        for (int i = 0; i < values.length; i++) {
            double way = b.values[i] - a.values[i];
            all += Math.abs(way);
            double off = values[i] - a.values[i] - share * way;
            with += Math.abs(off) < TOGETHER * Math.abs(way) ? Math.abs(way) : 0;
        }
        return all == 0 ? 0 : with / all;
    }

    /** Variance of luma. */
    double variance() {
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += (values[i] - luma) * (values[i] - luma);
        }
        return sum / CELLS;
    }

    /** A frame as a mix of two others. */
    record Mix(double share, double off) {}
}
