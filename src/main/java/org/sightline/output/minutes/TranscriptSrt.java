package org.sightline.output.minutes;

import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/** {@code transcript.srt}: SubRip, the speaker's name where it changes; no file without times. */
final class TranscriptSrt implements MinutesFormat {
    @Override
    public String name() {
        return "srt";
    }

    @Override
    public void write(Reviewed<RecordingDossier, Minutes> reviewed, Path folder)
            throws MediaException {
        Path file = folder.resolve("transcript.srt");
        Transcript transcript = reviewed.dossier().transcript();
        if (!transcript.timed()) {
            Removal.of(file);
            return;
        }
        AtomicFile.writeString(file, text(transcript));
    }

    static String text(Transcript transcript) {
        StringBuilder out = new StringBuilder();
        List<Cue> cues = Cues.of(transcript, true);
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            out.append(i == 0 ? "" : "\n").append(i + 1).append('\n');
            out.append(Timecode.millis(cue.span().startMicros(), ','))
                    .append(" --> ")
                    .append(Timecode.millis(cue.span().endMicros(), ','))
                    .append('\n');
            out.append(plain(String.join("\n", cue.lines())));
            out.append('\n');
        }
        return out.toString();
    }

    /** Players read {@code <i>} and {@code {\an8}} as styles; nobody said those. */
    private static String plain(String text) {
        return text.replace('<', '\u2039').replace('>', '\u203a').replace("{\\", "{ \\");
    }
}
