package org.sightline.features.audio;

/**
 * Loudness over time by ITU-R BS.1770-4 (K-weighting), in steps of 100 ms.
 *
 * @param integrated gated loudness of the whole, LUFS; -70 for silence
 * @param momentary LUFS of the 400 ms that end with each step, not below -70
 */
public record Loudness(double integrated, float[] momentary) {
    /** Microseconds from one value of {@link #momentary} to the next. */
    public static final long STEP_MICROS = 100_000;

    public static Loudness silent() {
        return new Loudness(-70, new float[0]);
    }
}
