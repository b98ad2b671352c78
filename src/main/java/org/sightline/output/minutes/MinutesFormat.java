package org.sightline.output.minutes;

import java.nio.file.Path;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.MediaException;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * One way to write minutes. Thread-safe; the same minutes give the same bytes.
 *
 * <p>A format that has nothing true to write (captions of a transcript without times, a calendar
 * without actions) writes no file and takes away the one it wrote before.
 */
public interface MinutesFormat {
    /** As job files name it: {@code pdf}. */
    String name();

    /**
     * Writes its files into a folder of this recording's own, replacing those of an earlier run.
     *
     * @throws MediaException when the disk is full or the folder cannot be written
     */
    void write(Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException;
}
