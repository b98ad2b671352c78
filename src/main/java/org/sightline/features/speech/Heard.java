package org.sightline.features.speech;

import java.util.List;
import java.util.Map;
import org.sightline.features.audio.Loudness;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * All that is heard in one file.
 *
 * @param durationMicros end of the last sample, 0 for a file without sound
 * @param speech where somebody speaks, in order, without overlap
 * @param music where there is music, also under speech, to a second
 * @param loudness of the whole, before any levelling; silent for a file without sound
 * @param transcript what is said, with word times; empty when nobody speaks
 * @param seconds wall time by part of the work: {@code decode}, {@code speech} (finding it), {@code
 *     words} (waiting for the recognisers)
 */
public record Heard(
        long durationMicros,
        List<TimeSpan> speech,
        List<TimeSpan> music,
        Loudness loudness,
        Transcript transcript,
        Map<String, Double> seconds) {
    public Heard {
        speech = List.copyOf(speech);
        music = List.copyOf(music);
        seconds = Map.copyOf(seconds);
    }

    /** Of a file without sound. */
    static Heard nothing() {
        return new Heard(0, List.of(), List.of(), Loudness.silent(), Transcript.empty(), Map.of());
    }

    /** With sentences and capitals. */
    Heard written(Scribe scribe) {
        return new Heard(
                durationMicros, speech, music, loudness, scribe.written(transcript), seconds);
    }

    /** Of a transcript that people wrote. */
    public static Heard read(Transcript transcript) {
        List<TimeSpan> spans = transcript.utterances().stream().map(Utterance::span).toList();
        long end = spans.stream().mapToLong(TimeSpan::endMicros).max().orElse(0);
        return new Heard(end, spans, List.of(), Loudness.silent(), transcript, Map.of());
    }
}
