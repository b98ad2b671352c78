package org.sightline.output.highlight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.MediaException;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;

/**
 * One kind of file that tells the highlights of a video.
 *
 * <p>The same video gives the same bytes. Files appear whole or not at all and take the place of
 * those of an earlier run. Safe for several threads on different folders.
 */
public interface HighlightFormat {
    /** As job files name it under {@code outputs}. */
    String name();

    /**
     * Writes what this format has to say of a video.
     *
     * @param folder of this video alone; made if missing
     * @throws MediaException when the video can no longer be read or the folder not be written
     */
    void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws IOException, MediaException;
}
