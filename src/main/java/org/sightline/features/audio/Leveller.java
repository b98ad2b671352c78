package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Brings speech to one loudness, so that a whisper at the far end of the table is recognised as the
 * voice beside the microphone is.
 *
 * <p>Each speech span gets the gain that brings its gated loudness (ITU-R BS.1770-4) to {@value
 * #TARGET} LUFS, not more than {@value #MOST_GAIN} dB up or {@value #MOST_CUT} dB down; between
 * spans the gain moves in a straight line. A limiter keeps every sample within {@value #CEILING}.
 *
 * <p>Without state; for any number of threads.
 */
public final class Leveller {
    /** LUFS of levelled speech. */
    public static final double TARGET = -23;

    private static final double MOST_GAIN = 36;
    private static final double MOST_CUT = 20;
    private static final float CEILING = 0.95f;
    private static final int LIMITER_BLOCKS_A_SECOND = 200;

    private final int sampleRate;

    public Leveller(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** The gain, in decibels, that sound of this loudness gets. */
    public static double gain(double lufs) {
        if (lufs <= LoudnessMeter.SILENCE) {
            return 0;
        }
        return Math.max(-MOST_CUT, Math.min(MOST_GAIN, TARGET - lufs));
    }

    /**
     * Levels a piece of sound in place.
     *
     * @param samples in -1..1; afterwards within the ceiling
     * @param speech spans relative to the first sample, in order; without any, the whole piece is
     *     taken as one
     */
    public void level(float[] samples, List<TimeSpan> speech) {
        List<Knot> knots = knots(samples, speech);
        amplify(samples, knots);
        limit(samples);
    }

    /** Gain, in decibels, at a sample. */
    private record Knot(int at, double gain) {}

    private List<Knot> knots(float[] samples, List<TimeSpan> speech) {
        List<Knot> knots = new ArrayList<>();
        for (TimeSpan span : speech) {
            int from = Math.min(samples.length, sample(span.startMicros()));
            int to = Math.min(samples.length, sample(span.endMicros()));
            if (to > from) {
                double gain = gain(LoudnessMeter.integrated(samples, from, to, sampleRate));
                knots.add(new Knot(from, gain));
                knots.add(new Knot(to, gain));
            }
        }
        if (knots.isEmpty()) {
            double whole = LoudnessMeter.integrated(samples, 0, samples.length, sampleRate);
            knots.add(new Knot(0, gain(whole)));
        }
        return knots;
    }

    private int sample(long micros) {
        return (int) Math.min(Integer.MAX_VALUE, micros * sampleRate / 1_000_000);
    }

    private static void amplify(float[] samples, List<Knot> knots) {
        int k = 0;
        for (int i = 0; i < samples.length; i++) {
            while (k + 1 < knots.size() && knots.get(k + 1).at() <= i) {
                k++;
            }
            samples[i] *= (float) Math.pow(10, gainAt(i, knots, k) / 20);
        }
    }

    private static double gainAt(int i, List<Knot> knots, int k) {
        Knot before = knots.get(k);
        if (i <= before.at() || k + 1 == knots.size()) {
            return before.gain();
        }
        Knot after = knots.get(k + 1);
        double share = (double) (i - before.at()) / (after.at() - before.at());
        return before.gain() + share * (after.gain() - before.gain());
    }

    /**
     * Looks one block of 5 ms ahead and back: a block's factor is the least that it or a neighbour
     * needs, and between the middles of blocks the factor moves in a straight line, so that no
     * sample passes the ceiling and no step is heard.
     */
    private void limit(float[] samples) {
        int size = Math.max(1, sampleRate / LIMITER_BLOCKS_A_SECOND);
        int blocks = (samples.length + size - 1) / size;
        float[] need = new float[blocks + 2];
        Arrays.fill(need, 1);
        boolean quiet = true;
        for (int i = 0; i < samples.length; i++) {
            float loud = Math.abs(samples[i]);
            if (loud > CEILING) {
                quiet = false;
                int block = i / size + 1;
                need[block] = Math.min(need[block], CEILING / loud);
            }
        }
        if (quiet) {
            return;
        }
        float[] factor = need.clone();
        for (int b = 1; b <= blocks; b++) {
            factor[b] = Math.min(need[b], Math.min(need[b - 1], need[b + 1]));
        }
        factor[0] = factor[1];
        factor[blocks + 1] = factor[blocks];
        for (int i = 0; i < samples.length; i++) {
            float position = (i + 0.5f) / size + 0.5f;
            int block = (int) position;
            float share = position - block;
            samples[i] *= factor[block] + share * (factor[block + 1] - factor[block]);
        }
    }
}
