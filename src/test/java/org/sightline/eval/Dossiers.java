package org.sightline.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.dossier.RecordingDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.WrittenText;

/** Transcripts of the evaluation data as the product sees them. */
public final class Dossiers {
    private Dossiers() {}

    public static RecordingDossier of(List<AmiExtracts.Turn> turns) {
        return of(turns, List.of());
    }

    /** One utterance a turn, without times. */
    public static RecordingDossier of(List<AmiExtracts.Turn> turns, List<float[]> vectors) {
        List<Utterance> utterances = new ArrayList<>();
        for (AmiExtracts.Turn turn : turns) {
            int n = utterances.size();
            utterances.add(
                    new Utterance(
                            "u" + (n + 1),
                            new TimeSpan(n, n + 1),
                            turn.speaker(),
                            turn.text(),
                            List.of()));
        }
        MediaInfo info =
                new MediaInfo(MediaKind.TRANSCRIPT, "txt", 0, 0, 0, null, false, WrittenText.NONE);
        return new RecordingDossier(
                new MediaId("00".repeat(32)),
                info,
                Map.of(),
                Map.of(),
                turns.size(),
                List.of(),
                Loudness.silent(),
                new Transcript(utterances, false),
                vectors);
    }
}
