package org.sightline.dossier;

import java.util.List;
import java.util.Map;
import org.sightline.features.audio.Loudness;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;

/**
 * What is known of a recording or of a transcript file.
 *
 * @param durationMicros measured end of the sound; of a transcript, the end of its last utterance
 * @param speech where somebody speaks, in order
 * @param loudness silent for transcript files
 * @param vectors one for each utterance, in the shared space, unit length
 */
public record RecordingDossier(
        MediaId id,
        MediaInfo info,
        Map<String, String> models,
        Map<String, Double> seconds,
        long durationMicros,
        List<TimeSpan> speech,
        Loudness loudness,
        Transcript transcript,
        List<float[]> vectors)
        implements Dossier {
    /** With another transcript of as many utterances. */
    public RecordingDossier with(Transcript other) {
        return new RecordingDossier(
                id, info, models, seconds, durationMicros, speech, loudness, other, vectors);
    }
}
