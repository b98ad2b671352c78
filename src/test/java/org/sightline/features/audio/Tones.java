package org.sightline.features.audio;

import java.util.Random;

/** Sounds made by code, so that the truth about them is known. */
public final class Tones {
    private Tones() {}

    /** Decibels to a factor. */
    public static double factor(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /**
     * @param peak dBFS
     */
    public static float[] sine(int sampleRate, double hertz, double peak, double seconds) {
        float[] samples = new float[(int) Math.round(sampleRate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (factor(peak) * Math.sin(2 * Math.PI * hertz * i / sampleRate));
        }
        return samples;
    }

    /** White noise, the same for the same seed. */
    public static float[] noise(int sampleRate, double rms, double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[(int) Math.round(sampleRate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (factor(rms) * random.nextGaussian());
        }
        return samples;
    }

    public static float[] silence(int sampleRate, double seconds) {
        return new float[(int) Math.round(sampleRate * seconds)];
    }

    public static float[] join(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
