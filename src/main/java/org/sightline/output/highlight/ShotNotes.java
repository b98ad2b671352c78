package org.sightline.output.highlight;

import java.util.List;
import java.util.stream.IntStream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.image.SeenObject;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.ShotFeatures;
import org.sightline.understand.highlight.Scenes;
import org.sightline.understand.highlight.SoundKinds;

/**
 * What the files tell of a shot beside its place.
 *
 * @param scene number of the scene it belongs to, from 1
 * @param people most that are likely seen at once in one of its keyframes
 * @param speech share of it in which somebody speaks, 0..1
 * @param music share of it in which there is music, 0..1
 */
record ShotNotes(ShotFeatures features, int scene, int people, double speech, double music) {
    private static final String PERSON = "person";

    /** Of each shot. */
    static List<ShotNotes> of(VideoDossier video) {
        int[] scenes = Scenes.of(video);
        SoundKinds kinds = SoundKinds.of(video);
        return IntStream.range(0, scenes.length)
                .mapToObj(i -> of(video.shots().get(i), scenes[i] + 1, kinds))
                .toList();
    }

    private static ShotNotes of(ShotFeatures shot, int scene, SoundKinds kinds) {
        int people = shot.keyframes().stream().mapToInt(ShotNotes::people).max().orElse(0);
        return new ShotNotes(
                shot,
                scene,
                people,
                kinds.speechIn(shot.shot().span()),
                kinds.musicIn(shot.shot().span()));
    }

    private static int people(Keyframe keyframe) {
        return (int)
                keyframe.image().objects().stream()
                        .filter(SeenObject::likely)
                        .filter(object -> object.label().equals(PERSON))
                        .count();
    }

    /** To a hundredth: enough of a share. */
    static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
