package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import org.sightline.codec.ChapteredCopy;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.MediaException;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Chapters;
import org.sightline.understand.highlight.Highlight;

/**
 * {@code chaptered.mp4}: the whole video with its chapters inside, nothing encoded again. As large
 * as the video, so it is written only when a job names it.
 */
final class ChapteredVideo implements HighlightFormat {
    @Override
    public String name() {
        return "chaptered";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        List<ChapteredCopy.Part> parts =
                Chapters.of(video.dossier()).stream()
                        .map(c -> new ChapteredCopy.Part(c.span(), Words.oneLine(c.title())))
                        .toList();
        ChapteredCopy.write(video.file().path(), parts, folder.resolve("chaptered.mp4"));
    }
}
