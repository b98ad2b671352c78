package org.sightline.features.image;

import org.sightline.codec.Resampler;
import org.sightline.media.Picture;

/** Measures what needs no network. Holds nothing; for any number of threads. */
public final class PictureMeter {
    /** Longer side at which sharpness is measured, so that it does not grow with resolution. */
    private static final int SIDE = 256;

    /** Hasler and Süsstrunk's figure for "extremely colourful". */
    private static final double VERY_COLOURFUL = 109;

    /** Largest less smallest channel of a pixel that still looks grey, of 255. */
    private static final int GREY = 16;

    /** Share of coloured pixels that compression leaves in a grey picture. */
    private static final double STRAY = 0.001;

    public PictureStats measure(Picture picture) {
        Sums luma = new Sums();
        Sums redGreen = new Sums();
        Sums yellowBlue = new Sums();
        long coloured = 0;
        byte[] rgb = picture.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            int r = rgb[i] & 0xff;
            int g = rgb[i + 1] & 0xff;
            int b = rgb[i + 2] & 0xff;
            luma.add(luma(r, g, b));
            redGreen.add(r - g);
            yellowBlue.add((r + g) / 2.0 - b);
            if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > GREY) {
                coloured++;
            }
        }
        return new PictureStats(
                luma.mean() / 255,
                Math.sqrt(luma.variance()) / 255,
                colourfulness(redGreen, yellowBlue),
                sharpness(Resampler.fit(picture, SIDE)),
                flatShare(picture),
                coloured * 3.0 / rgb.length < STRAY);
    }

    /** Rec. 601, 0..255. */
    private static double luma(int r, int g, int b) {
        return 0.299 * r + 0.587 * g + 0.114 * b;
    }

    /** Hasler and Süsstrunk, "Measuring colourfulness in natural images", 2003. */
    private static double colourfulness(Sums redGreen, Sums yellowBlue) {
        double spread = Math.sqrt(redGreen.variance() + yellowBlue.variance());
        double shift = Math.hypot(redGreen.mean(), yellowBlue.mean());
        return (spread + 0.3 * shift) / VERY_COLOURFUL;
    }

    private static double sharpness(Picture picture) {
        Sums sums = new Sums();
        for (int y = 1; y < picture.height() - 1; y++) {
            for (int x = 1; x < picture.width() - 1; x++) {
                sums.add(
                        luma(picture, x - 1, y)
                                + luma(picture, x + 1, y)
                                + luma(picture, x, y - 1)
                                + luma(picture, x, y + 1)
                                - 4 * luma(picture, x, y));
            }
        }
        return sums.variance();
    }

    private static double luma(Picture picture, int x, int y) {
        return luma(picture.at(x, y, 0), picture.at(x, y, 1), picture.at(x, y, 2));
    }

    private static double flatShare(Picture picture) {
        int width = picture.width();
        byte[] rgb = picture.rgb();
        long flat = 0;
        for (int y = 0; y < picture.height() - 1; y++) {
            for (int x = 0; x < width - 1; x++) {
                int here = (y * width + x) * 3;
                if (same(rgb, here, here + 3) && same(rgb, here, here + width * 3)) {
                    flat++;
                }
            }
        }
        return flat / Math.max(1.0, (width - 1.0) * (picture.height() - 1.0));
    }

    private static boolean same(byte[] rgb, int a, int b) {
        return rgb[a] == rgb[b] && rgb[a + 1] == rgb[b + 1] && rgb[a + 2] == rgb[b + 2];
    }

    /** Mean and variance of what was added. */
    private static final class Sums {
        private double sum;
        private double squares;
        private long count;

        void add(double value) {
            sum += value;
            squares += value * value;
            count++;
        }

        double mean() {
            return count == 0 ? 0 : sum / count;
        }

        double variance() {
            return count == 0 ? 0 : Math.max(0, squares / count - mean() * mean());
        }
    }
}
