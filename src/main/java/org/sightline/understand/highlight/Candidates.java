package org.sightline.understand.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Keyframe;
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
    private static final long PAUSE = 1_000_000;

    private final VideoDossier video;
    private final SoundTrack sound;
    private final List<Shot> shots;
    private final Ends ends;

    Candidates(Measures measures, HighlightOptions options) {
        video = measures.video();
        sound = measures.sound();
        shots = video.shots().stream().map(ShotFeatures::shot).toList();
        ends = new Ends(measures, options);
    }

    /**
     * In order of time; never empty. Those cut inside a word are left out while there are others.
     */
    List<Candidate> all() {
        return clean(Stream.of(ofShots(), ofPeaks(), ofSpeech()));
    }

    /**
     * As {@link #all}, and the parts of shots that answer, neighbours as one; of a long shot those
     * alone.
     */
    List<Candidate> withAnswers(Predicate<Keyframe> answers) {
        return clean(Stream.of(ofShortShots(), ofAnswers(answers), ofPeaks(), ofSpeech()));
    }

    private List<Candidate> clean(Stream<Stream<Candidate>> kinds) {
        List<Candidate> all =
                kinds.flatMap(candidates -> candidates)
                        .distinct()
                        .sorted(Comparator.comparing(Candidate::span))
                        .toList();
        List<Candidate> clean = all.stream().filter(ends::areClean).toList();
        return clean.isEmpty() ? all : clean;
    }

    private Stream<Candidate> ofShots() {
        Stream<Candidate> parts =
                IntStream.range(0, shots.size())
                        .filter(this::isLong)
                        .boxed()
                        .flatMap(i -> video.shots().get(i).keyframes().stream())
                        .map(keyframe -> ofStretch(keyframe.span(), keyframe.micros()));
        return Stream.concat(ofShortShots(), parts);
    }

    private Stream<Candidate> ofShortShots() {
        return IntStream.range(0, shots.size())
                .filter(i -> !isLong(i))
                .mapToObj(this::ofShotWithNeighbours);
    }

    private boolean isLong(int shot) {
        return length(shot, shot) > ends.most();
    }

    private Stream<Candidate> ofAnswers(Predicate<Keyframe> answers) {
        List<Candidate> found = new ArrayList<>();
        for (ShotFeatures shot : video.shots()) {
            TimeSpan open = null;
            for (Keyframe keyframe : shot.keyframes()) {
                if (answers.test(keyframe)) {
                    open = open == null ? keyframe.span() : open.union(keyframe.span());
                } else if (open != null) {
                    found.add(ofStretch(open, middle(open)));
                    open = null;
                }
            }
            if (open != null) {
                found.add(ofStretch(open, middle(open)));
            }
        }
        return found.stream();
    }

    private static long middle(TimeSpan span) {
        return (span.startMicros() + span.endMicros()) / 2;
    }

    /** The shot and as many neighbours as it takes, those after it first. */
    private Candidate ofShotWithNeighbours(int i) {
        int first = i;
        int last = i;
        while (length(first, last) < ends.least()) {
            if (last + 1 < shots.size() && length(first, last + 1) <= ends.most()) {
                last++;
            } else if (first > 0 && length(first - 1, last) <= ends.most()) {
                first--;
            } else {
                break;
            }
        }
        return ends.between(shots.get(first).startFrame(), shots.get(last).endFrame());
    }

    /** The stretch; of a long one the part around a moment, from its start where that is near. */
    private Candidate ofStretch(TimeSpan span, long moment) {
        long most = ends.most();
        long from = span.startMicros();
        long start = ends.at(from);
        if (span.lengthMicros() <= most) {
            return ends.between(start, ends.at(span.endMicros()));
        }
        if (moment - from > most * 3 / 4) {
            from = moment - most / 2;
            start = ends.quietest(from - most / 10, from + most / 10, from);
        }
        return ends.between(start, ends.after(start, from + ends.least(), from + most * 2 / 3));
    }

    private Stream<Candidate> ofPeaks() {
        return sound.peaks().stream().map(this::ofPeak);
    }

    /** From the start of a shot not long before the peak, else out of a quiet place before it. */
    private Candidate ofPeak(TimeSpan peak) {
        long at = peak.startMicros();
        long runUp = Math.min(RUN_UP, Math.max(LEAST_RUN_UP, ends.most() * 2 / 3));
        long start =
                shots.stream()
                        .filter(s -> s.span().startMicros() >= at - runUp)
                        .filter(s -> s.span().startMicros() <= at - LEAST_RUN_UP)
                        .mapToLong(Shot::startFrame)
                        .max()
                        .orElseGet(() -> ends.quietest(at - runUp, at - runUp / 3, at - runUp / 2));
        long calm = peak.endMicros() + LEAST_RUN_UP;
        return ends.between(start, ends.after(start, calm, calm));
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
        return ends.between(
                ends.inPause(from, span.startMicros(), true),
                ends.inPause(span.endMicros(), to, false));
    }

    private long length(int firstShot, int lastShot) {
        return ends.length(shots.get(firstShot).startFrame(), shots.get(lastShot).endFrame());
    }
}
