package org.sightline.output.minutes;

import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.output.minutes.ShownWords.Shown;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code transcript.txt}: one utterance a line, {@code [0:12] Maria: words}; without times {@code
 * Maria: words}. What a vocabulary corrected stands behind the words: {@code Orca [heard: lorca]},
 * and so does who else spoke: {@code [at the same time: Jon]}.
 */
final class TranscriptText implements MinutesFormat {
    @Override
    public String name() {
        return "txt";
    }

    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        AtomicFile.writeString(
                folder.resolve("transcript.txt"), text(reviewed.dossier().transcript(), layout));
    }

    static String text(Transcript transcript, MinutesLayout layout) {
        StringBuilder out = new StringBuilder();
        Overlaps overlaps = new Overlaps(transcript);
        for (int i = 0; i < transcript.utterances().size(); i++) {
            Utterance said = transcript.utterances().get(i);
            if (transcript.timed()) {
                out.append('[').append(Timecode.clock(said.span().startMicros())).append("] ");
            }
            if (said.speaker() != null) {
                out.append(Lines.one(said.speaker())).append(": ");
            }
            out.append(words(said, overlaps, layout)).append('\n');
        }
        return out.toString();
    }

    private static String words(Utterance said, Overlaps overlaps, MinutesLayout layout) {
        List<Shown> words = ShownWords.of(said);
        List<String> others = overlaps.behind(said, words);
        StringJoiner out = new StringJoiner(" ");
        for (int i = 0; i < words.size(); i++) {
            String heard = words.get(i).heard();
            out.add(words.get(i).text());
            if (heard != null) {
                out.add(layout.heard(heard));
            }
            if (!others.get(i).isEmpty()) {
                out.add(layout.atOnce(others.get(i)));
            }
        }
        return out.toString();
    }
}
