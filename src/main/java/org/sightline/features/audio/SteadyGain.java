package org.sightline.features.audio;

import java.util.Arrays;

/**
 * Brings sound to a steady level page by page, without knowing yet where speech is: what the speech
 * detector hears.
 *
 * <p>The level of a page is the momentary loudness that a fifth of it passes, so that knocks on the
 * table beside a far voice do not count; but not less than {@value #RARE} dB below what a twentieth
 * of it passes, so that a few words in a quiet page are not blown up until they clip. After a
 * louder page the level sinks by no more than {@value #SINK} dB a page. For one thread.
 */
final class SteadyGain {
    private static final double SINK = 6;
    private static final double RARE = 10;

    private final int sampleRate;
    private double level = LoudnessMeter.SILENCE;
    private double gain = Double.NaN;

    SteadyGain(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** The next page, levelled: a new array, within -1..1. */
    float[] level(float[] page) {
        level = Math.max(usual(page), level - SINK);
        double next = Leveller.gain(level);
        double before = Double.isNaN(gain) ? next : gain;
        gain = next;
        float[] out = new float[page.length];
        int ramp = Math.min(page.length, sampleRate / 2);
        for (int i = 0; i < out.length; i++) {
            double decibels = i < ramp ? before + (gain - before) * i / ramp : gain;
            out[i] = clip(page[i] * Math.pow(10, decibels / 20));
        }
        return out;
    }

    private double usual(float[] page) {
        LoudnessMeter meter = new LoudnessMeter(sampleRate);
        meter.accept(page);
        float[] momentary = meter.loudness().momentary();
        if (momentary.length == 0) {
            return LoudnessMeter.SILENCE;
        }
        Arrays.sort(momentary);
        double fifth = momentary[(int) (0.8 * (momentary.length - 1))];
        double twentieth = momentary[(int) (0.95 * (momentary.length - 1))];
        return Math.max(fifth, twentieth - RARE);
    }

    private static float clip(double sample) {
        if (Double.isNaN(sample)) {
            return 0;
        }
        return (float) Math.max(-1, Math.min(1, sample));
    }
}
