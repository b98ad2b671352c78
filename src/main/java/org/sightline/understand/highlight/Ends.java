package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.TimeSpan;

/**
 * Where highlights of one video begin and end: at shot starts and ends, else where it is quiet,
 * never inside a word, and within the lengths asked for. Places are frame numbers.
 */
final class Ends {
    /** How far a wished end may move to leave a word. */
    private static final long SLACK = 3_000_000;

    /** How long after the wished end a shot's end is still waited for. */
    private static final long TAIL = 2_500_000;

    private static final long SECOND = 1_000_000;

    private final FrameGrid grid;
    private final CutPoints cuts;
    private final List<Shot> shots;
    private final long least;
    private final long most;

    Ends(Measures measures, HighlightOptions options) {
        grid = measures.grid();
        cuts = measures.cuts();
        shots = measures.video().shots().stream().map(ShotFeatures::shot).toList();
        least = Math.round(options.minSeconds() * SECOND);
        most = Math.max(least, Math.round(options.maxSeconds() * SECOND));
    }

    /** Least length of a highlight, microseconds. */
    long least() {
        return least;
    }

    /** Most length of a highlight, microseconds. */
    long most() {
        return most;
    }

    /** A candidate with ends as near to these as words and the lengths asked for allow. */
    Candidate between(long start, long end) {
        long in = cuts.atOrAfter(start, Math.min(grid.endFrame() - 1, moved(start, SLACK)));
        long out = Math.max(in + 1, cuts.atOrBefore(end, moved(end, -SLACK)));
        if (length(in, out) < least) {
            long wished = Math.max(end, grid.atOrAfter(grid.microsOf(in) + least));
            out = cuts.atOrAfter(wished, moved(wished, SLACK));
        }
        if (length(in, out) < least) {
            long wished = Math.min(start, moved(out, -least));
            in = cuts.atOrBefore(wished, moved(wished, -SLACK));
        }
        if (length(in, out) > most) {
            long wished = moved(in, most);
            out = Math.max(in + 1, cuts.atOrBefore(wished, moved(wished, -SLACK)));
        }
        TimeSpan span = grid.span(in, out);
        return new Candidate(in, out, span, shown(span));
    }

    /** Whether both ends lie outside every word. */
    boolean areClean(Candidate candidate) {
        return cuts.isFree(candidate.startFrame()) && cuts.isFree(candidate.endFrame());
    }

    /** A shot's start within a pause, else where the pause is quietest near to the speech. */
    long inPause(long from, long to, boolean beforeSpeech) {
        return shots.stream()
                .filter(s -> from <= s.span().startMicros() && s.span().startMicros() <= to)
                .map(Shot::startFrame)
                .reduce((a, b) -> beforeSpeech ? b : a)
                .orElseGet(() -> quietest(from, to, beforeSpeech ? to : from));
    }

    /**
     * The end of a highlight with this start: at a shot's end soon after the target, else where it
     * is quiet, and not before the earliest moment.
     */
    long after(long startFrame, long earliest, long target) {
        long start = grid.microsOf(startFrame);
        long latest = Math.max(earliest, Math.min(start + most, target + TAIL));
        return shots.stream()
                .filter(s -> s.span().endMicros() >= earliest && s.span().endMicros() <= latest)
                .mapToLong(Shot::endFrame)
                .min()
                .orElseGet(() -> quietest(earliest, latest, target));
    }

    /** The quietest place between two moments; of several the one nearest to a target. */
    long quietest(long fromMicros, long toMicros, long targetMicros) {
        long from = grid.atOrAfter(Math.max(0, fromMicros));
        long to = Math.max(from, grid.atOrBefore(Math.max(0, toMicros)));
        return cuts.quietest(from, to, grid.atOrBefore(Math.max(0, targetMicros)));
    }

    /** The first frame at or after a moment. */
    long at(long micros) {
        return grid.atOrAfter(micros);
    }

    /** Length in microseconds. */
    long length(long startFrame, long endFrame) {
        return grid.microsOf(endFrame) - grid.microsOf(startFrame);
    }

    private List<Integer> shown(TimeSpan span) {
        List<Integer> shown =
                IntStream.range(0, shots.size())
                        .filter(i -> span.sharedMicros(span(i)) >= enough(span(i)))
                        .boxed()
                        .toList();
        return shown.isEmpty() ? List.of(mostShown(span)) : shown;
    }

    private int mostShown(TimeSpan span) {
        return IntStream.range(0, shots.size())
                .boxed()
                .max(Comparator.comparingLong(i -> span.sharedMicros(span(i))))
                .orElseThrow();
    }

    private TimeSpan span(int shot) {
        return shots.get(shot).span();
    }

    private static long enough(TimeSpan shot) {
        return Math.max(1, Math.min(shot.lengthMicros() / 2, SECOND));
    }

    private long moved(long frame, long micros) {
        return grid.atOrBefore(Math.max(0, grid.microsOf(frame) + micros));
    }
}
