package org.sightline.understand.highlight;

import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;

/**
 * Neighbouring shots that belong together. Two shots that look alike and are not far apart make one
 * scene with all between them (overlapping links, Hanjalic, Lagendijk and Biemond 1999), and so do
 * two between which a sentence goes on. Pure.
 */
public final class Scenes {
    private static final double ALIKE = 0.8;
    private static final int MOST_SHOTS = 8;
    private static final long FAR = 30_000_000;
    private static final long GOES_ON = 500_000;

    private final List<ShotFeatures> shots;
    private final List<Utterance> said;
    private final Look look;

    private Scenes(VideoDossier video) {
        shots = video.shots();
        said = video.transcript().timed() ? video.transcript().utterances() : List.of();
        look = new Look(shots);
    }

    /** Of each shot the number of its scene, from 0, without gaps. */
    public static int[] of(VideoDossier video) {
        return new Scenes(video).numbers();
    }

    private int[] numbers() {
        int[] numbers = new int[shots.size()];
        int reaches = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                numbers[i] = numbers[i - 1] + (i > reaches ? 1 : 0);
            }
            reaches = Math.max(reaches, last(i));
        }
        return numbers;
    }

    /** The last shot that belongs to a shot's scene, as far as that shot tells. */
    private int last(int shot) {
        for (int i = Math.min(shots.size() - 1, shot + MOST_SHOTS); i > shot; i--) {
            boolean near = span(i).startMicros() - span(shot).endMicros() <= FAR;
            if (near && (isAlike(shot, i) || (i == shot + 1 && goesOn(span(i).startMicros())))) {
                return i;
            }
        }
        return shot;
    }

    private boolean isAlike(int shot, int other) {
        if (look.isBlank(shot) || look.isBlank(other)) {
            return false;
        }
        return shots.get(shot).keyframes().stream()
                .anyMatch(a -> shots.get(other).keyframes().stream().anyMatch(b -> isAlike(a, b)));
    }

    private static boolean isAlike(Keyframe a, Keyframe b) {
        return Numbers.cosine(a.image().vector(), b.image().vector()) >= ALIKE;
    }

    private boolean goesOn(long micros) {
        return said.stream()
                .map(Utterance::span)
                .anyMatch(
                        span ->
                                span.startMicros() <= micros - GOES_ON
                                        && span.endMicros() >= micros + GOES_ON);
    }

    private TimeSpan span(int shot) {
        return shots.get(shot).shot().span();
    }
}
