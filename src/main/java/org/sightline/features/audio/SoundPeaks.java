package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Finds where a file's sound rises far above what is usual in it.
 *
 * <p>Usual is the median of the momentary loudness, far is counted in robust standard deviations
 * (1.4826 times the median absolute deviation, which no single event can shift; not below 2 LU, so
 * that an even sound does not make peaks of its ripples). A peak begins where the z-score passes
 * {@value #ENTER}, reaches as far as it stays above {@value #STAY}, and is joined with the next one
 * when less than half a second lies between. Digital silence counts as usual only in files that are
 * mostly silent: an edited pause tells nothing about how loud a file is.
 */
public final class SoundPeaks {
    private static final double ENTER = 2.5;
    private static final double STAY = 1.5;
    private static final double LEAST_DEVIATION = 2;
    private static final int JOIN_STEPS = 5;
    private static final int BLOCK_STEPS = 4;

    private SoundPeaks() {}

    /** The peaks in order of time; none in silence and in sounds of less than a second. */
    public static List<SoundPeak> in(Loudness loudness) {
        float[] levels = loudness.momentary();
        if (levels.length < 10) {
            return List.of();
        }
        double[] usual = usual(levels);
        double median = median(usual);
        double[] deviations = Arrays.stream(usual).map(v -> Math.abs(v - median)).toArray();
        double scale = Math.max(LEAST_DEVIATION, 1.4826 * median(deviations));
        double[] z = new double[levels.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (levels[i] - median) / scale;
        }
        return join(peaks(z));
    }

    private static double[] usual(float[] levels) {
        double[] heard = new double[levels.length];
        int n = 0;
        for (float level : levels) {
            if (level > LoudnessMeter.SILENCE) {
                heard[n++] = level;
            }
        }
        if (n * 2 > levels.length) {
            return Arrays.copyOf(heard, n);
        }
        double[] all = new double[levels.length];
        Arrays.setAll(all, i -> levels[i]);
        return all;
    }

    private static List<SoundPeak> peaks(double[] z) {
        List<SoundPeak> found = new ArrayList<>();
        for (int i = 0; i < z.length; i++) {
            if (z[i] < ENTER) {
                continue;
            }
            int from = i;
            while (from > 0 && z[from - 1] >= STAY) {
                from--;
            }
            int to = i;
            double best = z[i];
            while (to + 1 < z.length && z[to + 1] >= STAY) {
                to++;
                best = Math.max(best, z[to]);
            }
            found.add(new SoundPeak(span(from, to), best));
            i = to;
        }
        return found;
    }

    /**
     * A step's value tells of the 400 ms before its end: a sound shows in the step it begins in and
     * in three more after it has ended.
     */
    private static TimeSpan span(int from, int to) {
        int last = Math.max(from, to - (BLOCK_STEPS - 1));
        return new TimeSpan(from * Loudness.STEP_MICROS, (last + 1) * Loudness.STEP_MICROS);
    }

    private static List<SoundPeak> join(List<SoundPeak> peaks) {
        List<SoundPeak> joined = new ArrayList<>();
        for (SoundPeak peak : peaks) {
            int last = joined.size() - 1;
            if (last >= 0
                    && peak.span().startMicros() - joined.get(last).span().endMicros()
                            < JOIN_STEPS * Loudness.STEP_MICROS) {
                SoundPeak before = joined.get(last);
                joined.set(
                        last,
                        new SoundPeak(
                                before.span().union(peak.span()), Math.max(before.z(), peak.z())));
            } else {
                joined.add(peak);
            }
        }
        return List.copyOf(joined);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
