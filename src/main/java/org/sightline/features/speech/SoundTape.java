package org.sightline.features.speech;

import java.util.Arrays;

/**
 * The last stretch of a sound, addressed by sample numbers of the whole: what was heard and may
 * still be wanted. For one thread.
 */
final class SoundTape {
    private float[] samples = new float[1 << 16];
    private long start;
    private int length;

    /** Adds the first {@code count} samples of a block. */
    void append(float[] block, int count) {
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(length + count, samples.length * 2));
        }
        System.arraycopy(block, 0, samples, length, count);
        length += count;
    }

    /** Samples heard so far, forgotten ones too. */
    long end() {
        return start + length;
    }

    /** A copy; what lies outside of what is held is left out. */
    float[] copy(long from, long to) {
        int first = (int) Math.max(0, Math.min(length, from - start));
        int last = (int) Math.max(first, Math.min(length, to - start));
        return Arrays.copyOfRange(samples, first, last);
    }

    /** Frees all before this sample. */
    void forget(long before) {
        int count = (int) Math.max(0, Math.min(length, before - start));
        System.arraycopy(samples, count, samples, 0, length - count);
        start += count;
        length -= count;
    }

    /** How many samples are held. */
    int held() {
        return length;
    }
}
