package org.sightline.features.audio;

import java.util.Arrays;

/**
 * Measures {@link Loudness} of one channel as its samples pass by; ITU-R BS.1770-4.
 *
 * <p>A 997 Hz sine of -20 dBFS peak gives -23.0 LUFS, as the standard has it for one channel. A
 * stereo file that was mixed down before reads up to 3 LU less than a meter over both channels.
 *
 * <p>Holds eight bytes for each 100 ms heard. For one thread.
 */
public final class LoudnessMeter {
    /** What silence reads: the standard's absolute gate. */
    public static final double SILENCE = -70;

    private static final int STEPS_IN_BLOCK = 4;
    private static final double RELATIVE_GATE = -10;

    private final KWeighting weighting;
    private final int samplesInStep;
    private final Doubles steps = new Doubles();
    private double sum;
    private int filled;

    /**
     * @param sampleRate samples a second, 8,000 or more
     */
    public LoudnessMeter(int sampleRate) {
        if (sampleRate < 8000) {
            throw new IllegalArgumentException("sample rate " + sampleRate);
        }
        weighting = new KWeighting(sampleRate);
        samplesInStep = (int) (sampleRate * Loudness.STEP_MICROS / 1_000_000);
    }

    /** Hears samples in -1..1; those that are no numbers count as silence. */
    public void accept(float[] samples) {
        accept(samples, samples.length);
    }

    /** Hears the first {@code length} samples of a block. */
    public void accept(float[] samples, int length) {
        for (int i = 0; i < length; i++) {
            double weighted = weighting.next(Float.isFinite(samples[i]) ? samples[i] : 0);
            sum += weighted * weighted;
            filled++;
            if (filled == samplesInStep) {
                steps.add(sum / samplesInStep);
                sum = 0;
                filled = 0;
            }
        }
    }

    /**
     * What was heard so far. A last step that is not full is left out; before the first 400 ms the
     * time before the file counts as silence.
     */
    public Loudness loudness() {
        double[] blocks = blocks();
        float[] momentary = new float[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            momentary[i] = (float) lufs(blocks[i]);
        }
        return new Loudness(integrated(blocks), momentary);
    }

    /** LUFS of a mean square after K-weighting, not below {@link #SILENCE}. */
    static double lufs(double meanSquare) {
        return meanSquare <= 0 ? SILENCE : Math.max(SILENCE, -0.691 + 10 * Math.log10(meanSquare));
    }

    /** Gated loudness of a whole piece of sound at once, LUFS. */
    static double integrated(float[] samples, int from, int to, int sampleRate) {
        LoudnessMeter meter = new LoudnessMeter(sampleRate);
        meter.accept(Arrays.copyOfRange(samples, from, to));
        return meter.loudness().integrated();
    }

    private double[] blocks() {
        double[] blocks = new double[steps.size()];
        for (int i = 0; i < blocks.length; i++) {
            double power = 0;
            for (int j = Math.max(0, i - STEPS_IN_BLOCK + 1); j <= i; j++) {
                power += steps.get(j);
            }
            blocks[i] = power / STEPS_IN_BLOCK;
        }
        return blocks;
    }

    /** Both gates of the standard; a sound shorter than one block is taken whole. */
    private double integrated(double[] blocks) {
        if (blocks.length < STEPS_IN_BLOCK) {
            return lufs(steps.mean());
        }
        double ungated = meanAbove(SILENCE, blocks);
        return lufs(meanAbove(lufs(ungated) + RELATIVE_GATE, blocks));
    }

    private static double meanAbove(double gate, double[] blocks) {
        double total = 0;
        int n = 0;
        for (int i = STEPS_IN_BLOCK - 1; i < blocks.length; i++) {
            if (lufs(blocks[i]) > gate) {
                total += blocks[i];
                n++;
            }
        }
        return n == 0 ? 0 : total / n;
    }
}
