package org.sightline.understand.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.features.audio.Loudness;
import org.sightline.media.TimeSpan;

/**
 * The loudness of one video as judgements ask for it: what is usual, how loud a span gets, where it
 * peaks, where it is quietest.
 */
final class SoundTrack {
    /** A momentary value covers the 400 ms that end with its step. */
    private static final long WINDOW_MICROS = 400_000;

    /** In music and speech loudness swings, yet 12 dB above the usual is loud to every ear. */
    private static final double MOST_SPREAD = 6;

    private static final double LEAST_SPREAD = 3;
    private static final double AUDIBLE = -60;
    private static final double SILENCE = -70;
    private static final double PEAK_Z = 3;
    private static final int PEAK_GAP_STEPS = 30;

    private final float[] momentary;
    private final Usual usual;

    SoundTrack(Loudness loudness) {
        momentary = loudness.momentary();
        usual =
                Usual.of(
                        IntStream.range(0, momentary.length)
                                .mapToDouble(i -> momentary[i])
                                .filter(lufs -> lufs > AUDIBLE)
                                .toArray(),
                        LEAST_SPREAD,
                        MOST_SPREAD);
    }

    /** What is usual while anything can be heard, in LUFS. */
    Usual usual() {
        return usual;
    }

    boolean isSilent() {
        return usual.spread() == Double.POSITIVE_INFINITY;
    }

    /**
     * The loudest 400 ms that lie wholly in the span; of a shorter span those around its middle.
     * What reaches over from before does not count.
     */
    double loudest(TimeSpan span) {
        int first = stepEndingAt(span.startMicros() + WINDOW_MICROS + Loudness.STEP_MICROS - 1);
        int last = stepEndingAt(span.endMicros());
        if (first > last) {
            return at((span.startMicros() + span.endMicros()) / 2);
        }
        return IntStream.rangeClosed(first, last)
                .filter(i -> i >= 0 && i < momentary.length)
                .mapToDouble(i -> momentary[i])
                .max()
                .orElse(SILENCE);
    }

    /** The median momentary loudness within the span. */
    double typical(TimeSpan span) {
        double[] values =
                IntStream.rangeClosed(
                                stepEndingAt(span.startMicros() + WINDOW_MICROS / 2),
                                stepEndingAt(span.endMicros() + WINDOW_MICROS / 2))
                        .filter(i -> i >= 0 && i < momentary.length)
                        .mapToDouble(i -> momentary[i])
                        .toArray();
        return values.length == 0 ? SILENCE : Usual.median(values);
    }

    /** Loudness of the 400 ms around a moment, -70 where there is no sound. */
    double at(long micros) {
        int i = stepEndingAt(micros + WINDOW_MICROS / 2);
        return i >= 0 && i < momentary.length ? momentary[i] : SILENCE;
    }

    /** Where it is far louder than usual, in order of time. */
    List<TimeSpan> peaks() {
        List<TimeSpan> peaks = new ArrayList<>();
        for (int i = 0; i < momentary.length; i++) {
            if (usual.z(momentary[i]) >= PEAK_Z && isLoudestAround(i)) {
                peaks.add(new TimeSpan(middleOf(i), calmAfter(middleOf(i))));
            }
        }
        return peaks;
    }

    /** When, after a peak, the sound has come back near to the usual; at most 4 s later. */
    private long calmAfter(long peakMicros) {
        long moment = peakMicros;
        while (moment < peakMicros + 4_000_000 && usual.z(at(moment)) > 1) {
            moment += Loudness.STEP_MICROS;
        }
        return moment;
    }

    private boolean isLoudestAround(int i) {
        int from = Math.max(0, i - PEAK_GAP_STEPS);
        int to = Math.min(momentary.length, i + PEAK_GAP_STEPS + 1);
        for (int j = from; j < to; j++) {
            // Of equally loud ones the first counts.
            if (momentary[j] > momentary[i] || (j < i && momentary[j] == momentary[i])) {
                return false;
            }
        }
        return true;
    }

    private static int stepEndingAt(long micros) {
        return (int) Math.floorDiv(micros, Loudness.STEP_MICROS) - 1;
    }

    private static long middleOf(int step) {
        return Math.max(0, (step + 1) * Loudness.STEP_MICROS - WINDOW_MICROS / 2);
    }
}
