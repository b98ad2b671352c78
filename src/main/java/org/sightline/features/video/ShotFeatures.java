package org.sightline.features.video;

import java.util.Comparator;
import java.util.List;
import org.sightline.features.image.ImageFeatures;

/**
 * All that is measured of one shot.
 *
 * @param motion mean change between neighbouring frames within the shot, 0..1
 * @param keyframes one or more, in order of time; their stretches make up the shot
 */
public record ShotFeatures(Shot shot, double motion, List<Keyframe> keyframes) {
    public ShotFeatures {
        if (keyframes.isEmpty()) {
            throw new IllegalArgumentException("a shot without a keyframe");
        }
        keyframes = List.copyOf(keyframes);
    }

    /** The one that stands for the shot. */
    public Keyframe keyframe() {
        return keyframes.stream().max(Comparator.comparingDouble(Keyframe::worth)).orElseThrow();
    }

    /** When the frame that stands for the shot is shown. */
    public long keyframeMicros() {
        return keyframe().micros();
    }

    /** What the frame that stands for the shot shows. */
    public ImageFeatures image() {
        return keyframe().image();
    }
}
