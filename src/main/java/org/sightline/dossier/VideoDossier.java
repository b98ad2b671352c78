package org.sightline.dossier;

import java.util.List;
import java.util.Map;
import org.sightline.features.audio.Loudness;
import org.sightline.features.video.FrameLog;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;

/**
 * What is known of a video.
 *
 * @param frames how many were decoded
 * @param durationMicros end of the last frame or sample, measured
 * @param shots in order, without gaps
 * @param log a row for each frame
 * @param damagedFrames how many could not be decoded or are shown broken
 * @param loudness of its sound; silent when it has none
 * @param speech where somebody speaks, in order
 * @param music where there is music, also under speech, to a second, in order
 * @param transcript what is said in it
 * @param vectors one for each utterance, in the shared space, unit length
 */
public record VideoDossier(
        MediaId id,
        MediaInfo info,
        Map<String, String> models,
        Map<String, Double> seconds,
        long frames,
        long durationMicros,
        List<ShotFeatures> shots,
        FrameLog log,
        long damagedFrames,
        Loudness loudness,
        List<TimeSpan> speech,
        List<TimeSpan> music,
        Transcript transcript,
        List<float[]> vectors)
        implements Dossier {}
