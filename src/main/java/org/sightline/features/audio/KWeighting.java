package org.sightline.features.audio;

/**
 * The K-weighting filter of ITU-R BS.1770-4: a high shelf that stands for the head, then a high
 * pass.
 *
 * <p>The standard tabulates it at 48 kHz; these are the analogue prototypes behind that table (as
 * libebur128 derives them), so that every sample rate gets the same curve below its half.
 *
 * <p>Keeps state from sample to sample; for one thread.
 */
final class KWeighting {
    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(int sampleRate) {
        shelf = shelf(sampleRate);
        highPass = highPass(sampleRate);
    }

    /** The next sample, filtered. */
    double next(double sample) {
        return highPass.next(shelf.next(sample));
    }

    private static Biquad shelf(int sampleRate) {
        double k = Math.tan(Math.PI * 1681.974450955533 / sampleRate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                (high + band * k / q + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - band * k / q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
    }

    private static Biquad highPass(int sampleRate) {
        double k = Math.tan(Math.PI * 38.13547087602444 / sampleRate);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }

    /** Second-order section, transposed direct form II. */
    private static final class Biquad {
        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double z1;
        private double z2;

        Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        double next(double x) {
            double y = b0 * x + z1;
            z1 = b1 * x - a1 * y + z2;
            z2 = b2 * x - a2 * y;
            return y;
        }
    }
}
