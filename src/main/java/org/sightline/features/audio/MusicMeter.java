package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Finds music as its samples pass by, also under speech: notes stay where they are in the spectrum
 * while the pitch of a voice moves and noise is nowhere for long. Continuous frequency activation
 * after Seyerlehner, Pohle, Schedl and Widmer, "Automatic music detection in television
 * productions" (DAFx 2007): of each frequency, in how large a part of three seconds it stands out
 * among its neighbours; what counts is how steep the five steepest are.
 *
 * <p>Holds three seconds of spectra and a number for each second. For one thread.
 */
public final class MusicMeter {
    private static final int WINDOW = 1024;
    private static final int HOP = WINDOW / 2;
    private static final int BLOCK_STEPS = 3;
    private static final int NEIGHBOURS = 10;
    private static final int STEEPEST = 5;

    /** A frequency stands out by as many times the mean around it. */
    private static final double STANDS_OUT = 2;

    /** Full scale is 1; what stays below -60 dB tells nothing. */
    private static final double AUDIBLE = 1e-6 * WINDOW * WINDOW / 8;

    /** Of 5. Talk in rooms lies below 1.9, tunes and chords mostly above 2.4 (EVAL.md). */
    private static final double MUSIC = 2.2;

    /** Blocks in a row that it takes: a voice may hold a pitch for a while. */
    private static final int LEAST = 3;

    private final int sampleRate;
    private final Spectrum spectrum = new Spectrum(WINDOW);
    private final float[] open = new float[WINDOW];
    private final int framesInStep;
    private final boolean[][] block;
    private final boolean[] audible;
    private final BitSet music = new BitSet();
    private int blocks;
    private int filled;
    private int frames;

    /**
     * @param sampleRate samples a second, 8,000 or more
     */
    public MusicMeter(int sampleRate) {
        this.sampleRate = sampleRate;
        framesInStep = sampleRate / HOP;
        block = new boolean[framesInStep * BLOCK_STEPS][WINDOW / 2];
        audible = new boolean[block.length];
    }

    /** Hears the first {@code length} samples of a block, in -1..1. */
    public void accept(float[] samples, int length) {
        for (int i = 0; i < length; i++) {
            open[filled++] = samples[i];
            if (filled == WINDOW) {
                see(spectrum.power(open), frames++ % block.length);
                System.arraycopy(open, HOP, open, 0, WINDOW - HOP);
                filled = WINDOW - HOP;
            }
        }
    }

    /** Where there is music, to a second, in order, without overlap. */
    public List<TimeSpan> spans() {
        BitSet steps = new BitSet();
        for (int from = music.nextSetBit(0); from >= 0; ) {
            int to = music.nextClearBit(from);
            if (to - from >= LEAST) {
                steps.set(from, to - 1 + BLOCK_STEPS);
            }
            from = music.nextSetBit(to);
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (int from = steps.nextSetBit(0); from >= 0; ) {
            int to = steps.nextClearBit(from);
            spans.add(new TimeSpan(micros(from), micros(to)));
            from = steps.nextSetBit(to);
        }
        return List.copyOf(spans);
    }

    private long micros(int step) {
        return (long) step * framesInStep * HOP * 1_000_000 / sampleRate;
    }

    private void see(double[] power, int row) {
        audible[row] = Arrays.stream(power).sum() > AUDIBLE;
        double around = Arrays.stream(power, 0, NEIGHBOURS).sum();
        for (int k = 0; k < power.length; k++) {
            int in = k + NEIGHBOURS;
            int out = in - 2 * NEIGHBOURS - 1;
            around += (in < power.length ? power[in] : 0) - (out < 0 ? 0 : power[out]);
            block[row][k] = power[k] > STANDS_OUT * around / (2 * NEIGHBOURS + 1);
        }
        if (frames >= block.length && frames % framesInStep == 0) {
            music.set(blocks++, isAudible() && steepness(activation()) > MUSIC);
        }
    }

    private boolean isAudible() {
        for (boolean heard : audible) {
            if (heard) {
                return true;
            }
        }
        return false;
    }

    /** Of each frequency the share of the block in which it stands out. */
    private double[] activation() {
        double[] share = new double[WINDOW / 2];
        for (boolean[] row : block) {
            for (int k = 0; k < share.length; k++) {
                share[k] += row[k] ? 1.0 / block.length : 0;
            }
        }
        return share;
    }

    /** Sum of the greatest heights of peaks above the higher of the valleys beside them. */
    private static double steepness(double[] values) {
        List<Double> heights = new ArrayList<>();
        double valley = values[0];
        for (int k = 1; k < values.length - 1; ) {
            if (values[k] <= values[k - 1] || values[k] < values[k + 1]) {
                valley = Math.min(valley, values[k]);
                k++;
                continue;
            }
            int foot = k;
            while (foot < values.length - 1 && values[foot + 1] <= values[foot]) {
                foot++;
            }
            heights.add(values[k] - Math.max(valley, values[foot]));
            valley = values[foot];
            k = foot + 1;
        }
        heights.sort((a, b) -> Double.compare(b, a));
        return heights.stream().limit(STEEPEST).mapToDouble(h -> h).sum();
    }
}
