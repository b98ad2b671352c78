package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Turns speech probabilities, one for each window, into spans of speech as they pass by.
 *
 * <p>A span opens where the probability reaches the threshold and closes once it has stayed below
 * the lower threshold for the least pause (hysteresis, as Silero's own {@code
 * get_speech_timestamps} does). Spans shorter than the least speech are dropped, the others padded
 * on both sides, never into each other. For one thread.
 */
public final class SpeechSpans {
    private final Settings settings;
    private final long windowMicros;
    private final List<TimeSpan> closed = new ArrayList<>();
    private long windows;
    private long opened = -1;
    private long quietSince = -1;
    private long weakest = -1;
    private double weakestProbability;

    /**
     * What counts as speech.
     *
     * @param threshold probability that opens a span, 0..1
     * @param lowerThreshold probability below which a span may close, not above the threshold
     * @param leastSpeechMicros shorter spans are dropped
     * @param leastPauseMicros shorter pauses do not close a span
     * @param mostSpeechMicros longer speech is cut in its second half, where it is least certain
     * @param padMicros added on both sides
     */
    public record Settings(
            double threshold,
            double lowerThreshold,
            long leastSpeechMicros,
            long leastPauseMicros,
            long mostSpeechMicros,
            long padMicros) {
        public Settings {
            if (!(threshold > 0 && threshold <= 1 && lowerThreshold <= threshold)
                    || leastSpeechMicros < 0
                    || leastPauseMicros < 0
                    || mostSpeechMicros <= leastSpeechMicros
                    || padMicros < 0) {
                throw new IllegalArgumentException("no settings for speech");
            }
        }
    }

    public SpeechSpans(Settings settings, long windowMicros) {
        this.settings = settings;
        this.windowMicros = windowMicros;
    }

    /** Takes the probability of the next window. */
    public void accept(double probability) {
        long at = windows * windowMicros;
        windows++;
        if (opened < 0) {
            if (probability >= settings.threshold()) {
                opened = at;
                quietSince = -1;
            }
            return;
        }
        noteWeakest(at, probability);
        if (probability >= settings.lowerThreshold()) {
            quietSince = -1;
            cutWhenTooLong(at);
            return;
        }
        if (quietSince < 0) {
            quietSince = at;
        }
        if (at + windowMicros - quietSince >= settings.leastPauseMicros()) {
            close(quietSince);
        }
    }

    /** Closes what is open; call once after the last window. */
    public void end() {
        if (opened >= 0) {
            close(quietSince >= 0 ? quietSince : windows * windowMicros);
        }
    }

    /** Spans that were closed so far, in order and without overlap. */
    public List<TimeSpan> closed() {
        return List.copyOf(closed);
    }

    /**
     * Where speech that is still open began, with its pad; else the moment up to which all is
     * decided. Nothing before it can change any more.
     */
    public long settledMicros() {
        long open = opened >= 0 ? opened : windows * windowMicros;
        return Math.max(lastEnd(), open - settings.padMicros());
    }

    private void noteWeakest(long at, double probability) {
        boolean secondHalf = at - opened >= settings.mostSpeechMicros() / 2;
        if (secondHalf && (weakest < 0 || probability < weakestProbability)) {
            weakest = at;
            weakestProbability = probability;
        }
    }

    private void cutWhenTooLong(long at) {
        if (at + windowMicros - opened >= settings.mostSpeechMicros() && weakest > opened) {
            long cut = weakest;
            close(cut);
            opened = cut;
        }
    }

    private void close(long end) {
        if (end - opened >= settings.leastSpeechMicros()) {
            long from = Math.max(lastEnd(), opened - settings.padMicros());
            closed.add(new TimeSpan(from, end + settings.padMicros()));
        }
        opened = -1;
        quietSince = -1;
        weakest = -1;
    }

    private long lastEnd() {
        return closed.isEmpty() ? 0 : closed.get(closed.size() - 1).endMicros();
    }
}
