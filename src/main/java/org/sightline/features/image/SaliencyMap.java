package org.sightline.features.image;

import java.util.List;
import java.util.Optional;

/**
 * Where the eye goes first in a picture: one number for each place of a grid over it.
 *
 * @param values {@link #SIDE} rows from the top with as many each, 0..1; empty where nobody looked
 */
public record SaliencyMap(float[] values) {
    /** Rows and columns. */
    public static final int SIDE = 16;

    /** Of a picture that nobody looked at. */
    public static final SaliencyMap NONE = new SaliencyMap(new float[0]);

    public SaliencyMap {
        if (values.length != 0 && values.length != SIDE * SIDE) {
            throw new IllegalArgumentException(
                    "a saliency map has " + SIDE * SIDE + " values, not " + values.length);
        }
    }

    /**
     * The point to keep when the picture is cropped, as {@code [x, y]} in fractions of its width
     * and height: the middle of the three by three places that are looked at most.
     */
    public Optional<List<Double>> focus() {
        if (values.length == 0) {
            return Optional.empty();
        }
        int best = at(1, 1);
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                best = around(at(x, y)) > around(best) ? at(x, y) : best;
            }
        }
        return Optional.of(List.of(middle(best % SIDE), middle(best / SIDE)));
    }

    private static int at(int x, int y) {
        return y * SIDE + x;
    }

    private static double middle(int place) {
        return (place + 0.5) / SIDE;
    }

    private double around(int centre) {
        double sum = 0;
        for (int row = -SIDE; row <= SIDE; row += SIDE) {
            sum += values[centre + row - 1] + values[centre + row] + values[centre + row + 1];
        }
        return sum;
    }
}
