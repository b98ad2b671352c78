package org.sightline.features.image;

import org.sightline.media.Box;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Boxes of a detector that looks from the places of several grids, each place saying how far the
 * thing in it reaches, as a distribution over whole strides (Li et al. 2020, Generalized Focal
 * Loss).
 *
 * <p>In pixels of the network's input. Immutable.
 */
final class Grids {
    private static final int SIDES = 4;

    private final int[] lefts;
    private final int[] tops;
    private final int[] strides;

    Grids(Settings settings) throws ModelException {
        float[] sizes = settings.numbers("strides");
        int width = settings.whole("input.width");
        int height = settings.whole("input.height");
        int places = 0;
        for (float size : sizes) {
            places += (width / (int) size) * (height / (int) size);
        }
        lefts = new int[places];
        tops = new int[places];
        strides = new int[places];
        int place = 0;
        for (float size : sizes) {
            int stride = (int) size;
            for (int y = 0; y < height / stride; y++) {
                for (int x = 0; x < width / stride; x++, place++) {
                    lefts[place] = x * stride;
                    tops[place] = y * stride;
                    strides[place] = stride;
                }
            }
        }
    }

    int places() {
        return strides.length;
    }

    /**
     * The box of the thing seen from a place.
     *
     * @param bins logits, {@code (4 * bins, places)}: left, up, right, down
     */
    Box box(float[] bins, int place) {
        double x = lefts[place] + strides[place] / 2.0;
        double y = tops[place] + strides[place] / 2.0;
        double left = reach(bins, place, 0);
        double up = reach(bins, place, 1);
        double right = reach(bins, place, 2);
        double down = reach(bins, place, 3);
        return new Box(x - left, y - up, left + right, up + down);
    }

    private double reach(float[] bins, int place, int side) {
        int count = bins.length / places() / SIDES;
        double highest = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < count; bin++) {
            highest = Math.max(highest, bins[at(side * count + bin, place)]);
        }
        double sum = 0;
        double strided = 0;
        for (int bin = 0; bin < count; bin++) {
            double power = Math.exp(bins[at(side * count + bin, place)] - highest);
            sum += power;
            strided += power * bin;
        }
        return strided / sum * strides[place];
    }

    private int at(int row, int place) {
        return row * places() + place;
    }
}
