package org.sightline.features.video;

import org.jspecify.annotations.Nullable;
import org.sightline.codec.Sketch;
import org.sightline.media.Picture;

/**
 * A frame at 48 x 27 in luma and chroma (BT.601), enough to tell shots apart and cheap to keep.
 * Chroma, unlike hue, means little where it is dark, so noise in the dark changes little.
 *
 * <p>Whole numbers, sixteenths of a level, because their loops cost a fraction of those of floats.
 */
final class Thumb {
    static final int WIDTH = 48;
    static final int HEIGHT = 27;
    static final int CELLS = WIDTH * HEIGHT;

    /** Steps to a level of 0..255. */
    static final int LEVEL = 16;

    /** Decoders give luma from 16 to 235 and chroma from 16 to 240. */
    private static final float LUMA = 255f / 219;

    private static final float CHROMA = 255f / 224;

    /** Samples of a sketch along a cell. */
    private static final int LUMA_SIDE = Sketch.WIDTH / WIDTH;

    private static final int CHROMA_SIDE = LUMA_SIDE / 2;

    /** Values by the sum of a cell's samples: rounded once, not for each frame. */
    private static final int[] LUMA_BY_SUM = valuesBySum(LUMA_SIDE, 16, LUMA);

    private static final int[] CHROMA_BY_SUM = valuesBySum(CHROMA_SIDE, 128, CHROMA);

    private static final double BLACK = 24;
    private static final double WHITE = 228;
    private static final double FLAT = 12 * LEVEL;
    private static final double ALIKE = 3;
    private static final double EVEN = 0.3;

    /** Y, then Cb, then Cr, in sixteenths (chroma about 0). */
    private final int[] values;

    private final double luma;
    private final double spread;
    private final double sharpness;
    private float @Nullable [] colours;

    private Thumb(int[] values, double sharpness) {
        this.values = values;
        this.sharpness = sharpness;
        int sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += values[i];
        }
        int mean = sum / CELLS;
        int off = 0;
        for (int i = 0; i < CELLS; i++) {
            off += Math.abs(values[i] - mean);
        }
        luma = (double) sum / CELLS / LEVEL;
        spread = (double) off / CELLS / LEVEL;
    }

    /** Averages the picture's pixels; a picture smaller than the thumb is sampled. */
    static Thumb of(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int[] cellOf = new int[width];
        for (int x = 0; x < width; x++) {
            cellOf[x] = x * WIDTH / width;
        }
        int[] sums = new int[CELLS * 3];
        int[] counts = new int[CELLS];
        byte[] rgb = picture.rgb();
        int step = Math.max(1, width / 320);
        long gradient = 0;
        int seen = 0;
        for (int y = 0; y < height; y += step) {
            int row = y * HEIGHT / height * WIDTH;
            int at = y * width * 3;
            int before = luma(rgb, at);
            for (int x = 0; x < width; x += step) {
                int light = luma(rgb, at);
                int cell = row + cellOf[x];
                sums[cell] += light;
                sums[CELLS + cell] += rgb[at + 2] & 0xff;
                sums[2 * CELLS + cell] += rgb[at] & 0xff;
                counts[cell]++;
                int rise = (light - before) >> 4;
                gradient += (long) rise * rise;
                before = light;
                at += 3 * step;
                seen++;
            }
        }
        // Light was counted in 256ths of a level, and its differences in sixteenths.
        return new Thumb(averaged(sums, counts), gradient / 256.0 / seen);
    }

    /** Averages the cells of a sketch. */
    static Thumb of(Sketch sketch) {
        int[] values = new int[CELLS * 3];
        byte[][] planes = {sketch.luma(), sketch.blue(), sketch.red()};
        for (int i = 0; i < planes.length; i++) {
            int[] bySum = i == 0 ? LUMA_BY_SUM : CHROMA_BY_SUM;
            average(planes[i], i == 0 ? LUMA_SIDE : CHROMA_SIDE, bySum, values, i * CELLS);
        }
        float gradient = gradient(sketch.luma()) * LUMA * LUMA;
        return new Thumb(values, gradient / sketch.luma().length);
    }

    private static int[] valuesBySum(int side, int zero, float range) {
        int samples = side * side;
        int[] values = new int[255 * samples + 1];
        for (int sum = 0; sum < values.length; sum++) {
            values[sum] = Math.round((sum - zero * samples) * range * LEVEL / samples);
        }
        return values;
    }

    /**
     * Values of a plane's cells.
     *
     * @param side samples along a cell
     * @param bySum values by the sum of a cell's samples
     */
    private static void average(byte[] plane, int side, int[] bySum, int[] values, int from) {
        int[] sums = new int[CELLS];
        for (int y = 0, at = 0; at < plane.length; y++) {
            int cell = y / side * WIDTH;
            for (int x = 0; x < WIDTH; x++) {
                int sum = 0;
                for (int i = 0; i < side; i++) {
                    sum += plane[at++] & 0xff;
                }
                sums[cell + x] += sum;
            }
        }
        for (int i = 0; i < CELLS; i++) {
            values[from + i] = bySum[sums[i]];
        }
    }

    /** Sum of squared steps along the rows of a sketch's luma. */
    private static long gradient(byte[] luma) {
        long gradient = 0;
        for (int row = 0; row < luma.length; row += Sketch.WIDTH) {
            int along = 0;
            for (int i = row + 1; i < row + Sketch.WIDTH; i++) {
                int rise = (luma[i] & 0xff) - (luma[i - 1] & 0xff);
                along += rise * rise;
            }
            gradient += along;
        }
        return gradient;
    }

    /** 0..255, in 256ths. */
    private static int luma(byte[] rgb, int at) {
        return 77 * (rgb[at] & 0xff) + 150 * (rgb[at + 1] & 0xff) + 29 * (rgb[at + 2] & 0xff);
    }

    private static int[] averaged(int[] sums, int[] counts) {
        int[] values = new int[sums.length];
        for (int i = 0; i < CELLS; i++) {
            float n = Math.max(1, counts[i]);
            float light = sums[i] / (n * 256);
            values[i] = Math.round(light * LEVEL);
            values[CELLS + i] = Math.round((sums[CELLS + i] / n - light) * 0.564f * LEVEL);
            values[2 * CELLS + i] = Math.round((sums[2 * CELLS + i] / n - light) * 0.713f * LEVEL);
        }
        return values;
    }

    /** The cells' values, plane by plane, in sixteenths of a level; not to be changed. */
    int[] values() {
        return values;
    }

    /** Mean luma, 0..255. */
    double luma() {
        return luma;
    }

    /** Mean distance of the cells' luma from its mean: how much there is to see. */
    double spread() {
        return spread;
    }

    /** Mean squared step between horizontal neighbours: high when sharp and rich in detail. */
    double sharpness() {
        return sharpness;
    }

    /**
     * Whether there is nothing to see: dark, and all of it alike. A night sky with stars is not
     * black.
     */
    boolean isBlack() {
        return luma < BLACK && spread < ALIKE;
    }

    /** Whether there is nothing to see: all black or all white. */
    boolean isBlank() {
        return isBlack() || (luma > WHITE && isFlat());
    }

    /** No cell stands out: words on white do. */
    private boolean isFlat() {
        for (int i = 0; i < CELLS; i++) {
            if (Math.abs(values[i] - luma * LEVEL) > FLAT) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of it is one colour, as no camera sees it. */
    boolean isEven() {
        return spread < EVEN;
    }

    /** Variance of luma. */
    double variance() {
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            double off = (double) values[i] / LEVEL - luma;
            sum += off * off;
        }
        return sum / CELLS;
    }

    /**
     * Mean absolute difference over cells, chroma counted like luma; 0 when equal, about 100 for a
     * cut.
     */
    double distance(Thumb other) {
        int[] theirs = other.values;
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] - theirs[i]);
        }
        return (double) sum / CELLS / LEVEL;
    }

    /**
     * How much a block's cells differ along its rows or along its columns, whichever is less, luma
     * and chroma: 0 for the edge of a bar or of a card, which tells nothing of a place.
     */
    double detail(int x, int y, int size) {
        return Math.min(along(x, y, size, 1, WIDTH), along(x, y, size, WIDTH, 1));
    }

    /** Mean distance of the cells of a block's lines from their line's mean. */
    private double along(int x, int y, int size, int step, int toNext) {
        int off = 0;
        for (int plane = 0; plane < values.length; plane += CELLS) {
            for (int line = 0; line < size; line++) {
                int from = plane + y * WIDTH + x + line * toNext;
                int sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += values[from + i * step];
                }
                int mean = sum / size;
                for (int i = 0; i < size; i++) {
                    off += Math.abs(values[from + i * step] - mean);
                }
            }
        }
        return (double) off / (size * size) / LEVEL;
    }

    /**
     * Mean difference of a block from one of another frame, chroma counted like luma.
     *
     * @param most the search may end when it is more than this
     */
    double blockDistance(Thumb other, int x, int y, int toX, int toY, int size, double most) {
        double limit = most * size * size * LEVEL;
        int sum = 0;
        for (int plane = 0; plane < values.length; plane += CELLS) {
            for (int v = 0; v < size && sum <= limit; v++) {
                int from = plane + (y + v) * WIDTH + x;
                int to = plane + (toY + v) * WIDTH + toX;
                for (int u = 0; u < size; u++) {
                    sum += Math.abs(values[from + u] - other.values[to + u]);
                }
            }
        }
        return (double) sum / (size * size) / LEVEL;
    }

    /**
     * 16 steps of luma, each value shared between the two nearest, then 8 x 8 squares of chroma;
     * each of the two groups sums to 1.
     */
    float[] colours() {
        if (colours == null) {
            float[] counts = new float[16 + 64];
            for (int i = 0; i < CELLS; i++) {
                double step = Math.max(0, Math.min(14.999, values[i] / (17.0 * LEVEL)));
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

    private static int square(int chroma) {
        return Math.max(0, Math.min(7, Math.floorDiv(chroma, 16 * LEVEL) + 4));
    }
}
