package org.sightline.features.audio;

/**
 * Power of short pieces of sound by frequency: Hann window, discrete Fourier transform by radix 2
 * (Cooley and Tukey 1965). Immutable.
 */
final class Spectrum {
    private final int size;
    private final double[] hann;
    private final double[] cosine;
    private final double[] sine;

    /**
     * @param size samples in a piece, a power of two
     */
    Spectrum(int size) {
        this.size = size;
        hann = new double[size];
        cosine = new double[size / 2];
        sine = new double[size / 2];
        for (int i = 0; i < size; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (size - 1));
        }
        for (int i = 0; i < size / 2; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / size);
            sine[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /** Squared magnitudes below half the sample rate, {@code size / 2} of them. */
    double[] power(float[] samples) {
        double[] re = new double[size];
        double[] im = new double[size];
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            re[Integer.reverse(i) >>> shift] = samples[i] * hann[i];
        }
        for (int half = 1; half < size; half *= 2) {
            for (int from = 0; from < size; from += 2 * half) {
                turn(re, im, from, half);
            }
        }
        double[] power = new double[size / 2];
        for (int k = 0; k < power.length; k++) {
            power[k] = re[k] * re[k] + im[k] * im[k];
        }
        return power;
    }

    private void turn(double[] re, double[] im, int from, int half) {
        int step = size / (2 * half);
        for (int i = from, w = 0; i < from + half; i++, w += step) {
            int j = i + half;
            double x = re[j] * cosine[w] - im[j] * sine[w];
            double y = re[j] * sine[w] + im[j] * cosine[w];
            re[j] = re[i] - x;
            im[j] = im[i] - y;
            re[i] += x;
            im[i] += y;
        }
    }
}
