package org.sightline.output.highlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;

/** {@code reel.mp4}: the highlights one after the other in the order of the video. */
final class Reel implements HighlightFormat {
    private final ClipCutter cutter;

    Reel(ClipCutter cutter) {
        this.cutter = cutter;
    }

    @Override
    public String name() {
        return "reel";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws IOException, MediaException {
        Path reel = folder.resolve("reel.mp4");
        List<TimeSpan> spans =
                EditList.inOrder(video.meaning()).stream().map(Highlight::span).toList();
        if (spans.isEmpty()) {
            Files.deleteIfExists(reel);
            return;
        }
        cutter.cut(video.file(), spans, FrameGrid.rateOf(video.dossier()), reel);
    }
}
