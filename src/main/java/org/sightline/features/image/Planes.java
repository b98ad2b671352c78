package org.sightline.features.image;

import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Pixels as networks take them: one plane a channel, {@code (value / 255 - mean) / std}.
 *
 * <p>For any number of threads.
 */
final class Planes {
    private final float[][] table = new float[3][256];
    private final boolean blueFirst;

    /**
     * @param settings with lists of three, {@code mean} and {@code std}, in the order of the planes
     * @param under where they stand: {@code input}
     * @param blueFirst whether the planes are blue, green, red
     */
    Planes(Settings settings, String under, boolean blueFirst) throws ModelException {
        float[] mean = settings.numbers(under + ".mean", 3);
        float[] std = settings.numbers(under + ".std", 3);
        for (int plane = 0; plane < 3; plane++) {
            for (int value = 0; value < 256; value++) {
                table[plane][value] = (value / 255f - mean[plane]) / std[plane];
            }
        }
        this.blueFirst = blueFirst;
    }

    /**
     * Writes a picture into planes that may be larger than it.
     *
     * @param out three planes, one after the other
     * @param at index of the picture's first pixel in {@code out}
     * @param row floats from one row to the next
     * @param plane floats from one plane to the next
     */
    void write(Picture picture, float[] out, int at, int row, int plane) {
        byte[] rgb = picture.rgb();
        for (int p = 0; p < 3; p++) {
            float[] values = table[p];
            int channel = blueFirst ? 2 - p : p;
            for (int y = 0; y < picture.height(); y++) {
                int to = at + p * plane + y * row;
                int from = y * picture.width() * 3 + channel;
                for (int x = 0; x < picture.width(); x++) {
                    out[to + x] = values[rgb[from + x * 3] & 0xff];
                }
            }
        }
    }
}
