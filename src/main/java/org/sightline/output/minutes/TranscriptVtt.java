package org.sightline.output.minutes;

import java.nio.file.Path;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/** {@code transcript.vtt}: WebVTT with the speaker as voice; no file without times. */
final class TranscriptVtt implements MinutesFormat {
    @Override
    public String name() {
        return "vtt";
    }

    @Override
    public void write(Reviewed<RecordingDossier, Minutes> reviewed, Path folder)
            throws MediaException {
        Path file = folder.resolve("transcript.vtt");
        Transcript transcript = reviewed.dossier().transcript();
        if (!transcript.timed()) {
            Removal.of(file);
            return;
        }
        AtomicFile.writeString(file, text(transcript));
    }

    static String text(Transcript transcript) {
        StringBuilder out = new StringBuilder("WEBVTT\n");
        for (Cue cue : Cues.of(transcript, false)) {
            out.append('\n').append(cue.id()).append('\n');
            out.append(Timecode.millis(cue.span().startMicros(), '.'))
                    .append(" --> ")
                    .append(Timecode.millis(cue.span().endMicros(), '.'))
                    .append('\n');
            String words = escaped(String.join("\n", cue.lines()));
            String speaker = cue.speaker() == null ? "" : escaped(Lines.one(cue.speaker()));
            out.append(speaker.isEmpty() ? words : "<v " + speaker + ">" + words + "</v>");
            out.append('\n');
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
