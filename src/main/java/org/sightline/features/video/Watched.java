package org.sightline.features.video;

import java.util.List;
import java.util.Map;

/**
 * What was seen of a video.
 *
 * @param frames how many were decoded
 * @param durationMicros end of the last frame
 * @param shots in order, without gaps, from frame 0 to the last
 * @param log a row for each frame
 * @param damagedFrames how many could not be decoded or are shown broken
 * @param seconds by stage: {@code shots} (decoding included), {@code features}
 */
public record Watched(
        long frames,
        long durationMicros,
        List<ShotFeatures> shots,
        FrameLog log,
        long damagedFrames,
        Map<String, Double> seconds) {
    public Watched {
        shots = List.copyOf(shots);
    }
}
