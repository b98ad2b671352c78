package org.sightline.features.video;

import java.util.Arrays;

/** A {@link FrameLog} that is being written. */
final class FrameNotes {
    private long[] micros = new long[1024];
    private float[] change = new float[1024];
    private float[] cut = new float[1024];
    private float[] light = new float[1024];
    private int size;

    void add(long at, double changed, double sureness, double luma) {
        if (size == micros.length) {
            int more = size * 2;
            micros = Arrays.copyOf(micros, more);
            change = Arrays.copyOf(change, more);
            cut = Arrays.copyOf(cut, more);
            light = Arrays.copyOf(light, more);
        }
        micros[size] = at;
        change[size] = (float) changed;
        cut[size] = (float) sureness;
        light[size] = (float) luma;
        size++;
    }

    FrameLog log() {
        return new FrameLog(
                Arrays.copyOf(micros, size),
                Arrays.copyOf(change, size),
                Arrays.copyOf(cut, size),
                Arrays.copyOf(light, size));
    }
}
