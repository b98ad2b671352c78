package org.sightline.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Unit vectors of many moments, laid out so that one can be compared with all of them at the speed
 * of memory: in blocks, of which each keeps first the first number of all its moments, then the
 * second, and so on.
 *
 * <p>A loop over moments is one that the compiler runs on all lanes of the processor; one over the
 * numbers of a vector is not, for floats must be added in the order that is written. A block read
 * from memory is compared with all vectors asked for before the next one is: eight at once cost a
 * quarter of eight alone. A cosine depends on its two vectors alone, not on what lies beside it.
 *
 * <p>For one thread while it is filled, then for any number.
 */
final class Cosines {
    /** Four rows and a row of sums, 20 kB, stay in the processor's first cache. */
    private static final int WIDTH = 1024;

    private static final int ROWS_AT_ONCE = 4;

    private final List<float[][]> blocks = new ArrayList<>();
    private final int rows;
    private final int moments;

    /**
     * With room for so many moments, none of which has a vector yet.
     *
     * @param dimensions numbers in a vector
     */
    Cosines(int moments, int dimensions) {
        this.moments = moments;
        this.rows = (dimensions + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE * ROWS_AT_ONCE;
        for (int from = 0; from < moments; from += WIDTH) {
            blocks.add(new float[rows][Math.min(WIDTH, moments - from)]);
        }
    }

    /** Keeps the vector of a moment. */
    void set(int moment, float[] vector) {
        float[][] block = blocks.get(moment / WIDTH);
        for (int row = 0; row < vector.length; row++) {
            block[row][moment % WIDTH] = vector[row];
        }
    }

    /**
     * Of each of these vectors with every moment; 0 where the moment has none.
     *
     * @param vectors each as long as the space has dimensions, or empty
     */
    float[][] with(List<float[]> vectors) {
        float[][] asked = vectors.stream().map(v -> Arrays.copyOf(v, rows)).toArray(float[][]::new);
        float[][] all = new float[asked.length][moments];
        for (int block = 0; block < blocks.size(); block++) {
            float[][] some = blocks.get(block);
            float[][] sums = sums(some, asked);
            for (int i = 0; i < asked.length; i++) {
                System.arraycopy(sums[i], 0, all[i], block * WIDTH, sums[i].length);
            }
        }
        return all;
    }

    private float[][] sums(float[][] block, float[][] asked) {
        float[][] sums = new float[asked.length][block.length == 0 ? 0 : block[0].length];
        for (int row = 0; row < rows; row += ROWS_AT_ONCE) {
            for (int i = 0; i < asked.length; i++) {
                add(asked[i], row, block, sums[i]);
            }
        }
        return sums;
    }

    private static void add(float[] vector, int row, float[][] block, float[] sums) {
        float v0 = vector[row];
        float v1 = vector[row + 1];
        float v2 = vector[row + 2];
        float v3 = vector[row + 3];
        float[] r0 = block[row];
        float[] r1 = block[row + 1];
        float[] r2 = block[row + 2];
        float[] r3 = block[row + 3];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += v0 * r0[i] + v1 * r1[i] + v2 * r2[i] + v3 * r3[i];
        }
    }
}
