package org.sightline.understand.highlight;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;

/**
 * Every stretch of a video that could be a highlight: shots (short ones together with their
 * neighbours), the time around peaks of sound, and sentences.
 */
final class Candidates {
    /** A reaction is loudest after what it reacts to: so much before a peak belongs to it. */
    private static final long RUN_UP = 8_000_000;

    private static final long LEAST_RUN_UP = 500_000;

    /** How far a wished end may move to leave a word. */
    private static final long SLACK = 3_000_000;

    private static final long PAUSE = 1_000_000;

    /** How long after the wished end a shot's end is still waited for. */
    private static final long TAIL = 2_500_000;

    private final VideoDossier video;
    private final FrameGrid grid;
    private final SoundTrack sound;
    private final CutPoints cuts;
    private final List<Shot> shots;
    private final long least;
    private final long most;

    Candidates(Measures measures, HighlightOptions options) {
        this.video = measures.video();
        this.grid = measures.grid();
        this.sound = measures.sound();
        this.cuts = measures.cuts();
        this.shots = video.shots().stream().map(ShotFeatures::shot).toList();
        this.least = Math.round(options.minSeconds() * 1e6);
        this.most = Math.max(least, Math.round(options.maxSeconds() * 1e6));
    }

    /** In order of time; never empty. Cuts inside a word are left out while there are others. */
    List<Candidate> all() {
        List<Candidate> all =
                Stream.of(ofShots(), ofPeaks(), ofSpeech())
                        .flatMap(candidates -> candidates)
                        .distinct()
                        .sorted((a, b) -> a.span().compareTo(b.span()))
                        .toList();
        List<Candidate> clean = all.stream().filter(this::isClean).toList();
        return clean.isEmpty() ? all : clean;
    }

    private boolean isClean(Candidate candidate) {
        return cuts.isFree(candidate.startFrame()) && cuts.isFree(candidate.endFrame());
    }

    private Stream<Candidate> ofShots() {
        return IntStream.range(0, shots.size()).mapToObj(this::ofShot);
    }

    private Candidate ofShot(int i) {
        Shot shot = shots.get(i);
        return length(shot.startFrame(), shot.endFrame()) > most ? ofLongShot(i) : ofShortShot(i);
    }

    /** The shot and as many neighbours as it takes, those after it first. */
    private Candidate ofShortShot(int i) {
        int first = i;
        int last = i;
        while (length(start(first), end(last)) < least) {
            if (last + 1 < shots.size() && length(start(first), end(last + 1)) <= most) {
                last++;
            } else if (first > 0 && length(start(first - 1), end(last)) <= most) {
                first--;
            } else {
                break;
            }
        }
        return between(start(first), end(last));
    }

    /** The part around the keyframe, from the shot's start where that is near. */
    private Candidate ofLongShot(int i) {
        Shot shot = shots.get(i);
        long key = video.shots().get(i).keyframeMicros();
        long from = shot.span().startMicros();
        long start = shot.startFrame();
        if (key - from > most * 3 / 4) {
            from = key - most / 2;
            start = quietest(from - most / 10, from + most / 10, from);
        }
        return between(start, endAfter(micros(start), from + least, from + most * 2 / 3));
    }

    private Stream<Candidate> ofPeaks() {
        return sound.peaks().stream().map(this::ofPeak);
    }

    private Candidate ofPeak(long peak) {
        long runUp = Math.min(RUN_UP, Math.max(LEAST_RUN_UP, most * 2 / 3));
        long start =
                shots.stream()
                        .filter(s -> s.span().startMicros() >= peak - runUp)
                        .filter(s -> s.span().startMicros() <= peak - LEAST_RUN_UP)
                        .mapToLong(Shot::startFrame)
                        .max()
                        .orElseGet(
                                () -> quietest(peak - runUp, peak - runUp / 3, peak - runUp / 2));
        long calm = sound.calmAfter(peak) + 500_000;
        return between(start, endAfter(micros(start), calm, calm));
    }

    private Stream<Candidate> ofSpeech() {
        if (!video.transcript().timed()) {
            return Stream.empty();
        }
        List<Utterance> said = video.transcript().utterances();
        long end = shots.get(shots.size() - 1).span().endMicros();
        return IntStream.range(0, said.size())
                .filter(i -> said.get(i).span().startMicros() < end)
                .mapToObj(i -> ofUtterance(said, i));
    }

    private Candidate ofUtterance(List<Utterance> said, int i) {
        TimeSpan span = said.get(i).span();
        long before = i == 0 ? 0 : said.get(i - 1).span().endMicros();
        long after = i + 1 < said.size() ? said.get(i + 1).span().startMicros() : Long.MAX_VALUE;
        long from = Math.max(before, span.startMicros() - PAUSE);
        long to = Math.min(after, span.endMicros() + PAUSE);
        return between(
                inPause(from, span.startMicros(), true), inPause(span.endMicros(), to, false));
    }

    /** A shot's start within a pause, else where the pause is quietest near to the speech. */
    private long inPause(long from, long to, boolean beforeSpeech) {
        return shots.stream()
                .filter(s -> from <= s.span().startMicros() && s.span().startMicros() <= to)
                .map(Shot::startFrame)
                .reduce((a, b) -> beforeSpeech ? b : a)
                .orElseGet(() -> quietest(from, to, beforeSpeech ? to : from));
    }

    /**
     * Where a highlight that starts here ends: at a shot's end soon after the target, else where it
     * is quiet.
     */
    private long endAfter(long startMicros, long earliest, long target) {
        long latest = Math.max(earliest, Math.min(startMicros + most, target + TAIL));
        return shots.stream()
                .filter(s -> s.span().endMicros() >= earliest && s.span().endMicros() <= latest)
                .mapToLong(Shot::endFrame)
                .min()
                .orElseGet(() -> quietest(earliest, latest, target));
    }

    /** A candidate with ends as near to these as words and the lengths asked for allow. */
    private Candidate between(long start, long end) {
        long in = cuts.atOrAfter(start, Math.min(grid.endFrame() - 1, moved(start, SLACK)));
        long out = Math.max(in + 1, cuts.atOrBefore(end, moved(end, -SLACK)));
        if (length(in, out) < least) {
            long wished = Math.max(end, grid.atOrAfter(grid.microsOf(in) + least));
            out = cuts.atOrAfter(wished, moved(wished, SLACK));
        }
        if (length(in, out) < least) {
            long wished = Math.min(start, grid.atOrBefore(Math.max(0, micros(out) - least)));
            in = cuts.atOrBefore(wished, moved(wished, -SLACK));
        }
        if (length(in, out) > most) {
            long wished = grid.atOrBefore(micros(in) + most);
            out = Math.max(in + 1, cuts.atOrBefore(wished, moved(wished, -SLACK)));
        }
        TimeSpan span = grid.span(in, out);
        return new Candidate(in, out, span, shown(span));
    }

    private List<Integer> shown(TimeSpan span) {
        List<Integer> shown =
                IntStream.range(0, shots.size())
                        .filter(i -> shared(i, span) >= enough(shots.get(i).span()))
                        .boxed()
                        .toList();
        return shown.isEmpty() ? List.of(mostShown(span)) : shown;
    }

    private int mostShown(TimeSpan span) {
        return IntStream.range(0, shots.size())
                .boxed()
                .max((a, b) -> Long.compare(shared(a, span), shared(b, span)))
                .orElseThrow();
    }

    private long shared(int shot, TimeSpan span) {
        TimeSpan other = shots.get(shot).span();
        return Math.min(span.endMicros(), other.endMicros())
                - Math.max(span.startMicros(), other.startMicros());
    }

    private static long enough(TimeSpan shot) {
        return Math.max(1, Math.min(shot.lengthMicros() / 2, 1_000_000));
    }

    private long quietest(long fromMicros, long toMicros, long targetMicros) {
        long from = grid.atOrAfter(Math.max(0, fromMicros));
        long to = Math.max(from, grid.atOrBefore(Math.max(0, toMicros)));
        return cuts.quietest(from, to, grid.atOrBefore(Math.max(0, targetMicros)));
    }

    private long moved(long frame, long micros) {
        return grid.atOrBefore(Math.max(0, micros(frame) + micros));
    }

    private long start(int shot) {
        return shots.get(shot).startFrame();
    }

    private long end(int shot) {
        return shots.get(shot).endFrame();
    }

    private long micros(long frame) {
        return grid.microsOf(frame);
    }

    private long length(long startFrame, long endFrame) {
        return micros(endFrame) - micros(startFrame);
    }
}
