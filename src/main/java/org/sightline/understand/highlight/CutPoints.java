package org.sightline.understand.highlight;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * Frames at which a video may be cut without harm: never inside a word, else where it is quiet.
 *
 * <p>All places are frame numbers. Words that follow each other without a gap can leave no frame
 * between them; then the frame nearest to where one ends and the next begins is taken.
 */
final class CutPoints {
    private static final double QUIET_STEP_DB = 3;

    private final FrameGrid grid;
    private final SoundTrack sound;

    /** Starts to ends of the words, none overlapping. */
    private final NavigableMap<Long, Long> words = new TreeMap<>();

    CutPoints(Transcript transcript, FrameGrid grid, SoundTrack sound) {
        this.grid = grid;
        this.sound = sound;
        if (transcript.timed()) {
            transcript.utterances().stream()
                    .flatMap(CutPoints::wordsOf)
                    .sorted()
                    .forEach(this::add);
        }
    }

    /** Whether the frame begins outside every word, or just where one begins or ends. */
    boolean isFree(long frame) {
        long micros = grid.microsOf(frame);
        Map.Entry<Long, Long> before = words.lowerEntry(micros);
        return before == null || micros >= before.getValue();
    }

    /** The first free frame at or after one, up to a limit. */
    long atOrAfter(long frame, long limit) {
        return LongStream.rangeClosed(frame, limit)
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> nearestToWordEdge(frame, limit));
    }

    /** The last free frame at or before one, down to a limit. */
    long atOrBefore(long frame, long limit) {
        return LongStream.rangeClosed(limit, frame)
                .map(f -> limit + frame - f)
                .filter(this::isFree)
                .findFirst()
                .orElseGet(() -> nearestToWordEdge(limit, frame));
    }

    /**
     * The free frame of a range at which it is quietest; of frames about equally quiet (3 dB) the
     * one nearest to a target.
     */
    long quietest(long from, long to, long target) {
        long best = -1;
        double bestCost = Double.POSITIVE_INFINITY;
        for (long frame = from; frame <= to; frame++) {
            double level = Math.round(sound.at(grid.microsOf(frame)) / QUIET_STEP_DB);
            double cost = level + Math.abs(frame - target) / (double) (to - from + 1);
            if (cost < bestCost && isFree(frame)) {
                best = frame;
                bestCost = cost;
            }
        }
        return best >= 0 ? best : nearestToWordEdge(from, to);
    }

    private long nearestToWordEdge(long from, long to) {
        long best = from;
        long bestDistance = Long.MAX_VALUE;
        for (long frame = from; frame <= to; frame++) {
            long distance = distanceToWordEdge(grid.microsOf(frame));
            if (distance < bestDistance) {
                best = frame;
                bestDistance = distance;
            }
        }
        return best;
    }

    private long distanceToWordEdge(long micros) {
        Map.Entry<Long, Long> before = words.lowerEntry(micros);
        Map.Entry<Long, Long> after = words.ceilingEntry(micros);
        long distance = after == null ? Long.MAX_VALUE - 1 : after.getKey() - micros;
        if (before == null) {
            return distance;
        }
        long sinceStart = micros - before.getKey();
        long toEnd = Math.abs(before.getValue() - micros);
        return Math.min(distance, Math.min(sinceStart, toEnd));
    }

    private void add(TimeSpan word) {
        Map.Entry<Long, Long> before = words.floorEntry(word.startMicros());
        if (before != null && before.getValue() > word.startMicros()) {
            words.put(before.getKey(), Math.max(before.getValue(), word.endMicros()));
        } else {
            words.put(word.startMicros(), word.endMicros());
        }
    }

    private static Stream<TimeSpan> wordsOf(Utterance said) {
        return said.words().isEmpty()
                ? Stream.of(said.span())
                : said.words().stream().map(Word::span);
    }
}
