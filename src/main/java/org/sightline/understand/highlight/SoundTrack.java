package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sightline.features.audio.Loudness;
import org.sightline.features.audio.SoundPeak;
import org.sightline.features.audio.SoundPeaks;
import org.sightline.media.TimeSpan;

/**
 * The loudness of one video as judgements ask for it: what is usual, how loud a span gets, where it
 * peaks, how quiet a moment is.
 */
final class SoundTrack {
    /** A momentary value covers the 400 ms that end with its step. */
    private static final long WINDOW_MICROS = 400_000;

    /** In music and speech loudness swings, yet 12 dB above the usual is loud to every ear. */
    private static final double MOST_SPREAD = 6;

    private static final double LEAST_SPREAD = 3;
    private static final double AUDIBLE = -60;
    private static final double SILENCE = -70;
    private static final double AS_LOUD_DB = 3;

    private final Loudness loudness;
    private final float[] momentary;
    private final Usual usual;

    SoundTrack(Loudness loudness) {
        this.loudness = loudness;
        momentary = loudness.momentary();
        usual =
                Usual.of(
                        levels().filter(lufs -> lufs > AUDIBLE).toArray(),
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
     * How few moments are about as loud (3 dB): 1 for a tenth of the video or three seconds, 0 from
     * three times that on. What is loud for half of a video is no event in it.
     */
    double rarity(double lufs) {
        double few = Math.max(momentary.length / 10.0, 30);
        double asLoud = levels().filter(other -> other >= lufs - AS_LOUD_DB).count();
        return Math.max(0, Math.min(1, (3 * few - asLoud) / (2 * few)));
    }

    /**
     * The loudest 400 ms that lie wholly in the span; of a shorter span those around its middle.
     * What reaches over from before does not count.
     */
    double loudest(TimeSpan span) {
        return wholeWindows(span)
                .mapToDouble(i -> momentary[i])
                .max()
                .orElseGet(() -> at(middle(span)));
    }

    /** The middle of the {@link #loudest} 400 ms. */
    long loudestAt(TimeSpan span) {
        return wholeWindows(span)
                .boxed()
                .max(Comparator.comparingDouble(i -> momentary[i]))
                .map(i -> (i + 1) * Loudness.STEP_MICROS - WINDOW_MICROS / 2)
                .orElse(middle(span));
    }

    /** Steps whose 400 ms lie wholly in the span. */
    private IntStream wholeWindows(TimeSpan span) {
        int first = stepEndingAt(span.startMicros() + WINDOW_MICROS + Loudness.STEP_MICROS - 1);
        int last = stepEndingAt(span.endMicros());
        return IntStream.rangeClosed(Math.max(0, first), Math.min(last, momentary.length - 1));
    }

    private static long middle(TimeSpan span) {
        return (span.startMicros() + span.endMicros()) / 2;
    }

    /** The median momentary loudness within the span. */
    double typical(TimeSpan span) {
        double[] values =
                levels(
                                stepEndingAt(span.startMicros() + WINDOW_MICROS / 2),
                                stepEndingAt(span.endMicros() + WINDOW_MICROS / 2))
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
        return SoundPeaks.in(loudness).stream().map(SoundPeak::span).toList();
    }

    private DoubleStream levels() {
        return levels(0, momentary.length - 1);
    }

    private DoubleStream levels(int first, int last) {
        return IntStream.rangeClosed(Math.max(0, first), Math.min(last, momentary.length - 1))
                .mapToDouble(i -> momentary[i]);
    }

    private static int stepEndingAt(long micros) {
        return (int) Math.floorDiv(micros, Loudness.STEP_MICROS) - 1;
    }
}
