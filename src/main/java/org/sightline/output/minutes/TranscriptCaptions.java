package org.sightline.output.minutes;

import java.nio.file.Path;
import java.util.function.Function;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Transcript;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code transcript.vtt} or {@code transcript.srt}: the words as captions; no file without times.
 *
 * @param name of the format and of the file's end
 * @param text of the file
 */
record TranscriptCaptions(String name, Function<Transcript, String> text) implements MinutesFormat {
    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        Path file = folder.resolve("transcript." + name);
        Transcript transcript = reviewed.dossier().transcript();
        if (transcript.timed()) {
            AtomicFile.writeString(file, text.apply(transcript));
        } else {
            Removal.of(file);
        }
    }
}
