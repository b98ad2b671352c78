package org.sightline.understand.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;

/**
 * A video divided where it changes most: at the start of a shot, best of a scene, that looks unlike
 * what went before, or after a long pause in speech. Pure.
 *
 * <p>Every chapter lasts 10 s or more, as YouTube wants it, about one a minute and three at least;
 * a video too short for three has fewer, or one.
 */
public final class Chapters {
    private static final long SHORTEST = 10_000_000;
    private static final long USUAL = 60_000_000;
    private static final int FEWEST = 3;
    private static final int MOST = 30;
    private static final long AROUND = 20_000_000;
    private static final double LEAST_CHANGE = 0.02;
    private static final double WITHIN_SCENE = 0.5;
    private static final long LONG_PAUSE = 2_000_000;

    private final VideoDossier video;
    private final List<Shot> shots;
    private final Measures measures;
    private final int[] scenes;
    private final long end;

    private Chapters(VideoDossier video) {
        this.video = video;
        this.measures = Measures.of(video);
        this.scenes = Scenes.of(video);
        this.shots = video.shots().stream().map(ShotFeatures::shot).toList();
        this.end = Math.max(video.durationMicros(), shots.get(shots.size() - 1).span().endMicros());
    }

    /** Chapters in order and without gaps, the first from 0; none for a video without shots. */
    public static List<Chapter> of(VideoDossier video) {
        return video.shots().isEmpty() ? List.of() : new Chapters(video).divided();
    }

    private List<Chapter> divided() {
        List<Long> starts = new ArrayList<>(starts());
        starts.add(end);
        Map<String, Integer> seen = new HashMap<>();
        return IntStream.range(0, starts.size() - 1)
                .mapToObj(i -> chapter(i, new TimeSpan(starts.get(i), starts.get(i + 1)), seen))
                .toList();
    }

    private NavigableSet<Long> starts() {
        long wished = Math.max(FEWEST, Math.min(MOST, Math.round((double) end / USUAL)));
        long apart = Math.max(SHORTEST, end / (wished * 2));
        NavigableSet<Long> starts = new TreeSet<>(List.of(0L));
        changes()
                .filter(change -> change.amount() >= LEAST_CHANGE)
                .sorted(Comparator.comparingDouble(change -> -change.amount()))
                .forEachOrdered(
                        change -> {
                            if (starts.size() < wished && isApart(change.micros(), starts, apart)) {
                                starts.add(change.micros());
                            }
                        });
        return starts;
    }

    private boolean isApart(long micros, NavigableSet<Long> starts, long apart) {
        Long after = starts.ceiling(micros);
        Long before = starts.floor(micros);
        return (before == null || micros - before >= apart)
                && (after == null ? end : after) - micros >= apart;
    }

    private Stream<Change> changes() {
        return Stream.concat(
                IntStream.range(1, shots.size())
                        .mapToObj(i -> new Change(shots.get(i).span().startMicros(), look(i))),
                pauses());
    }

    /**
     * How unlike the shots of the next 20 s are to those of the last 20 s; within a scene that
     * counts half.
     */
    private double look(int shot) {
        long at = shots.get(shot).span().startMicros();
        double within = scenes[shot] == scenes[shot - 1] ? WITHIN_SCENE : 1;
        return within
                * measures.look()
                        .distance(
                                i -> i < shot && shots.get(i).span().endMicros() > at - AROUND,
                                i -> i >= shot && shots.get(i).span().startMicros() < at + AROUND);
    }

    private Stream<Change> pauses() {
        List<Utterance> said =
                video.transcript().timed() ? video.transcript().utterances() : List.of();
        return IntStream.range(1, said.size())
                .filter(i -> pause(said, i) >= LONG_PAUSE)
                .mapToObj(
                        i ->
                                new Change(
                                        said.get(i).span().startMicros(),
                                        Math.min(0.5, pause(said, i) / 20e6)));
    }

    private static long pause(List<Utterance> said, int i) {
        return said.get(i).span().startMicros() - said.get(i - 1).span().endMicros();
    }

    private Chapter chapter(int i, TimeSpan span, Map<String, Integer> seen) {
        List<Integer> shown =
                IntStream.range(0, shots.size())
                        .filter(s -> shots.get(s).span().overlaps(span))
                        .filter(s -> span.contains(video.shots().get(s).keyframeMicros()))
                        .boxed()
                        .toList();
        String title = measures.titles().evident(span, shown).orElse("Part " + (i + 1));
        int times = seen.merge(title, 1, Integer::sum);
        return new Chapter(span, times > 1 ? title + " (" + times + ")" : title);
    }

    /** A place where a chapter could begin. */
    private record Change(long micros, double amount) {}
}
