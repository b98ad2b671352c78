package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.TimeSpan;

/** What can be seen in a part of a video: the keyframes that stand for it. */
record Sights(List<ShotFeatures> shots) {
    /** In order of time; of each shot one at least. */
    List<Keyframe> in(Candidate candidate) {
        return in(candidate.span(), candidate.shots());
    }

    /**
     * @param indices of the shots that are shown in the span
     */
    List<Keyframe> in(TimeSpan span, List<Integer> indices) {
        return indices.stream().flatMap(i -> in(span, shots.get(i))).toList();
    }

    private static Stream<Keyframe> in(TimeSpan span, ShotFeatures shot) {
        List<Keyframe> shown = shot.keyframes().stream().filter(k -> k.isShownIn(span)).toList();
        return shown.isEmpty()
                ? shot.keyframes().stream()
                        .max(Comparator.comparingLong(k -> k.span().sharedMicros(span)))
                        .stream()
                : shown.stream();
    }
}
