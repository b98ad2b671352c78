package org.sightline.model;

import java.util.Arrays;

/**
 * Numbers in a shape, row-major. The array is not copied.
 *
 * @param shape sizes, outermost first; their product is the number of values
 * @param values {@code float[]} or {@code long[]}
 */
public record Tensor(long[] shape, Object values) {
    public Tensor {
        long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        int length =
                values instanceof float[] f ? f.length : values instanceof long[] l ? l.length : -1;
        if (length != size) {
            throw new IllegalArgumentException(
                    Arrays.toString(shape) + " is not the shape of " + length + " values");
        }
    }

    public static Tensor of(float[] values, long... shape) {
        return new Tensor(shape, values);
    }

    public static Tensor of(long[] values, long... shape) {
        return new Tensor(shape, values);
    }

    /** The values, when they are floats. */
    public float[] floats() {
        return (float[]) values;
    }

    /** The values, when they are whole numbers. */
    public long[] longs() {
        return (long[]) values;
    }
}
