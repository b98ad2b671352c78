package org.sightline.features.audio;

import java.util.Arrays;

/**
 * Power in mel bands over time, as librosa's {@code melspectrogram} has it: periodic Hann window,
 * frames centred on multiples of the hop with zeros around the sound, triangles of equal area on
 * Slaney's mel scale (Auditory Toolbox, 1998). No logarithm.
 *
 * <p>Immutable; for any number of threads.
 */
final class MelSpectrum {
    private static final double LINEAR_MELS = 15;
    private static final double HERTZ_A_MEL = 200.0 / 3;
    private static final double LOG_STEP = Math.log(6.4) / 27;

    private final int window;
    private final int hop;
    private final double[] hann;
    private final double[] cosine;
    private final double[][] triangles;

    /**
     * @param window samples in a frame, an even number
     * @param hop samples from frame to frame
     */
    MelSpectrum(int sampleRate, int window, int hop, int bands) {
        this.window = window;
        this.hop = hop;
        hann = new double[window];
        cosine = new double[window];
        for (int i = 0; i < window; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / window);
            hann[i] = 0.5 - 0.5 * cosine[i];
        }
        triangles = triangles(sampleRate, window, bands);
    }

    int bands() {
        return triangles.length;
    }

    /**
     * @param samples in -1..1
     * @return {@link #bands()} values for each frame, frame after frame; 1 + samples / hop frames
     */
    float[] of(float[] samples) {
        int frames = 1 + samples.length / hop;
        float[] out = new float[frames * bands()];
        double[] frame = new double[window];
        for (int f = 0; f < frames; f++) {
            int from = f * hop - window / 2;
            for (int i = 0; i < window; i++) {
                int at = from + i;
                frame[i] = at < 0 || at >= samples.length ? 0 : samples[at] * hann[i];
            }
            double[] power = power(frame);
            for (int b = 0; b < bands(); b++) {
                out[f * bands() + b] = (float) dot(triangles[b], power);
            }
        }
        return out;
    }

    /** Squared magnitudes of the discrete Fourier transform, up to half the sample rate. */
    private double[] power(double[] frame) {
        double[] power = new double[window / 2 + 1];
        for (int k = 0; k < power.length; k++) {
            double re = 0;
            double im = 0;
            int c = 0;
            int s = window - window / 4;
            for (int i = 0; i < window; i++) {
                re += frame[i] * cosine[c];
                im += frame[i] * cosine[s];
                c = c + k < window ? c + k : c + k - window;
                s = s + k < window ? s + k : s + k - window;
            }
            power[k] = re * re + im * im;
        }
        return power;
    }

    private static double[][] triangles(int sampleRate, int window, int bands) {
        double[] corner = new double[bands + 2];
        double most = mels(sampleRate / 2.0);
        Arrays.setAll(corner, i -> hertz(most * i / (bands + 1)));
        double[][] triangles = new double[bands][window / 2 + 1];
        for (int b = 0; b < bands; b++) {
            for (int k = 0; k < triangles[b].length; k++) {
                double hertz = (double) k * sampleRate / window;
                double up = (hertz - corner[b]) / (corner[b + 1] - corner[b]);
                double down = (corner[b + 2] - hertz) / (corner[b + 2] - corner[b + 1]);
                double area = 2 / (corner[b + 2] - corner[b]);
                triangles[b][k] = area * Math.max(0, Math.min(up, down));
            }
        }
        return triangles;
    }

    private static double mels(double hertz) {
        double linear = hertz / HERTZ_A_MEL;
        return linear < LINEAR_MELS
                ? linear
                : LINEAR_MELS + Math.log(linear / LINEAR_MELS) / LOG_STEP;
    }

    private static double hertz(double mels) {
        return mels < LINEAR_MELS
                ? mels * HERTZ_A_MEL
                : LINEAR_MELS * HERTZ_A_MEL * Math.exp(LOG_STEP * (mels - LINEAR_MELS));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
