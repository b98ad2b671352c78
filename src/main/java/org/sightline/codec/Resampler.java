package org.sightline.codec;

import java.util.Arrays;
import org.sightline.media.Picture;

/**
 * Resizes pictures with antialiasing, byte for byte as the Pillow library does: models were trained
 * on pictures that it resized.
 *
 * <p>Convolution with a kernel that widens when the picture shrinks, along rows and along columns,
 * in fixed point with 22 fractional bits and rounding to 8 bits after each pass (Pillow's {@code
 * Resample.c}, as described in its documentation of filters). As in Pillow 13, rows come first
 * unless the height shrinks by more than twice what the width does. Thread-safe.
 */
public final class Resampler {
    private static final int FRACTION_BITS = 22;

    private Resampler() {}

    /** Triangle kernel of radius 1. */
    public static Picture bilinear(Picture picture, int width, int height) {
        return resize(picture, width, height, 1, Resampler::triangle);
    }

    /** Keys' cubic kernel of radius 2 with a = -0.5. */
    public static Picture bicubic(Picture picture, int width, int height) {
        return resize(picture, width, height, 2, Resampler::cubic);
    }

    /** Scaled with the triangle kernel so that the longer side is no more than this many pixels. */
    public static Picture fit(Picture picture, int maxSide) {
        int longer = Math.max(picture.width(), picture.height());
        if (longer <= maxSide) {
            return picture;
        }
        double scale = (double) maxSide / longer;
        return bilinear(
                picture,
                Math.max(1, (int) Math.round(picture.width() * scale)),
                Math.max(1, (int) Math.round(picture.height() * scale)));
    }

    /**
     * A rectangle of the picture, copied.
     *
     * @throws IllegalArgumentException when it is empty or reaches beyond the picture
     */
    public static Picture crop(Picture picture, int x, int y, int width, int height) {
        boolean inside =
                x >= 0
                        && y >= 0
                        && width > 0
                        && height > 0
                        && x <= picture.width() - width
                        && y <= picture.height() - height;
        if (!inside) {
            throw new IllegalArgumentException(
                    String.format(
                            "no %dx%d at %d,%d in %dx%d",
                            width, height, x, y, picture.width(), picture.height()));
        }
        byte[] rgb = new byte[width * height * 3];
        for (int row = 0; row < height; row++) {
            int from = ((y + row) * picture.width() + x) * 3;
            System.arraycopy(picture.rgb(), from, rgb, row * width * 3, width * 3);
        }
        return new Picture(width, height, rgb);
    }

    private static Picture resize(
            Picture picture, int width, int height, double radius, Kernel kernel) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("cannot resize to " + width + "x" + height);
        }
        int narrower = picture.width() - width;
        int lower = picture.height() - height;
        if (lower > 0 && lower > 2 * narrower) {
            Picture low = down(picture, height, radius, kernel);
            return across(low, width, radius, kernel);
        }
        Picture narrow = across(picture, width, radius, kernel);
        return down(narrow, height, radius, kernel);
    }

    private static Picture across(Picture picture, int width, double radius, Kernel kernel) {
        if (width == picture.width()) {
            return picture;
        }
        return acrossRows(picture, Weights.of(picture.width(), width, radius, kernel));
    }

    private static Picture down(Picture picture, int height, double radius, Kernel kernel) {
        if (height == picture.height()) {
            return picture;
        }
        return downColumns(picture, Weights.of(picture.height(), height, radius, kernel));
    }

    private static Picture acrossRows(Picture in, Weights weights) {
        int width = weights.first.length;
        byte[] from = in.rgb();
        byte[] to = new byte[width * in.height() * 3];
        int out = 0;
        for (int y = 0; y < in.height(); y++) {
            int row = y * in.width() * 3;
            for (int x = 0; x < width; x++) {
                int[] weight = weights.weight[x];
                int p = row + weights.first[x] * 3;
                int red = 1 << (FRACTION_BITS - 1);
                int green = red;
                int blue = red;
                for (int w : weight) {
                    red += (from[p] & 0xff) * w;
                    green += (from[p + 1] & 0xff) * w;
                    blue += (from[p + 2] & 0xff) * w;
                    p += 3;
                }
                to[out++] = clip(red);
                to[out++] = clip(green);
                to[out++] = clip(blue);
            }
        }
        return new Picture(width, in.height(), to);
    }

    // Whole rows are added up one after another: the inner loop walks memory in order.
    private static Picture downColumns(Picture in, Weights weights) {
        int height = weights.first.length;
        int stride = in.width() * 3;
        byte[] from = in.rgb();
        byte[] to = new byte[stride * height];
        int[] sums = new int[stride];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 1 << (FRACTION_BITS - 1));
            int p = weights.first[y] * stride;
            for (int w : weights.weight[y]) {
                for (int i = 0; i < stride; i++) {
                    sums[i] += (from[p + i] & 0xff) * w;
                }
                p += stride;
            }
            for (int i = 0; i < stride; i++) {
                to[y * stride + i] = clip(sums[i]);
            }
        }
        return new Picture(in.width(), height, to);
    }

    private static byte clip(int fixed) {
        return (byte) Math.max(0, Math.min(255, fixed >> FRACTION_BITS));
    }

    private static double triangle(double x) {
        return Math.max(0, 1 - Math.abs(x));
    }

    private static double cubic(double signed) {
        double a = -0.5;
        double x = Math.abs(signed);
        if (x < 1) {
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        }
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }

    @FunctionalInterface
    private interface Kernel {
        double at(double x);
    }

    /** For each output sample the first input sample it takes and the weights from there on. */
    private record Weights(int[] first, int[][] weight) {
        static Weights of(int from, int to, double radius, Kernel kernel) {
            double scale = (double) from / to;
            double widening = Math.max(scale, 1);
            double support = radius * widening;
            double shrink = 1.0 / widening;
            int[] first = new int[to];
            int[][] weight = new int[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale;
                int start = Math.max(0, (int) (centre - support + 0.5));
                int end = Math.min(from, (int) (centre + support + 0.5));
                first[i] = start;
                weight[i] = fixed(start, end, centre, shrink, kernel);
            }
            return new Weights(first, weight);
        }

        private static int[] fixed(
                int start, int end, double centre, double shrink, Kernel kernel) {
            double[] exact = new double[end - start];
            double sum = 0;
            for (int i = 0; i < exact.length; i++) {
                exact[i] = kernel.at((i + start - centre + 0.5) * shrink);
                sum += exact[i];
            }
            int[] fixed = new int[exact.length];
            for (int i = 0; i < exact.length; i++) {
                double k = (sum != 0 ? exact[i] / sum : exact[i]) * (1 << FRACTION_BITS);
                fixed[i] = (int) (k < 0 ? k - 0.5 : k + 0.5);
            }
            return fixed;
        }
    }
}
