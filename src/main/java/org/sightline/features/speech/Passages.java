package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Groups spans of speech into passages to recognise at one go: the recogniser gets used to a voice,
 * so that a few longer pieces give fewer errors than many short ones.
 *
 * <p>A passage ends at a pause of {@value #PAUSE_MICROS} µs or before it passes {@value
 * #MOST_MICROS} µs. For one thread.
 */
final class Passages {
    static final long PAUSE_MICROS = 1_500_000;
    static final long MOST_MICROS = 30_000_000;

    private List<TimeSpan> open = new ArrayList<>();
    private int taken;

    /**
     * @param speech the spans within, in order, at least one
     */
    record Passage(List<TimeSpan> speech) {
        TimeSpan span() {
            return speech.get(0).union(speech.get(speech.size() - 1));
        }

        /** The spans of speech as seen from an earlier moment. */
        List<TimeSpan> speechFrom(long micros) {
            return speech.stream()
                    .map(s -> new TimeSpan(s.startMicros() - micros, s.endMicros() - micros))
                    .toList();
        }
    }

    /**
     * Takes what is decided by now and gives the passages that are whole.
     *
     * @param speech all spans from the file's start, in order
     * @param settledMicros no further span begins before this
     */
    List<Passage> advance(List<TimeSpan> speech, long settledMicros) {
        List<Passage> whole = new ArrayList<>();
        for (TimeSpan span : speech.subList(taken, speech.size())) {
            if (!open.isEmpty() && endsBefore(span)) {
                whole.add(take());
            }
            open.add(span);
        }
        taken = speech.size();
        if (!open.isEmpty() && settledMicros - endMicros() >= PAUSE_MICROS) {
            whole.add(take());
        }
        return whole;
    }

    /** Start of the passage that is still open; else the given moment. */
    long openSince(long settledMicros) {
        return open.isEmpty() ? settledMicros : Math.min(settledMicros, open.get(0).startMicros());
    }

    private boolean endsBefore(TimeSpan next) {
        return next.startMicros() - endMicros() >= PAUSE_MICROS
                || next.endMicros() - open.get(0).startMicros() > MOST_MICROS;
    }

    private long endMicros() {
        return open.get(open.size() - 1).endMicros();
    }

    private Passage take() {
        Passage passage = new Passage(open);
        open = new ArrayList<>();
        return passage;
    }
}
