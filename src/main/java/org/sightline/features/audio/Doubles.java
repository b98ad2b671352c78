package org.sightline.features.audio;

import java.util.Arrays;

/** A list of doubles that grows, without boxes. */
final class Doubles {
    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
        size++;
    }

    double get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** 0 when there are none. */
    double mean() {
        return Arrays.stream(values, 0, size).average().orElse(0);
    }
}
