package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.FrameLog;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;

/**
 * {@code frames.csv}: a line a frame with what shots were told by, to see why a cut was or was not
 * found.
 */
final class FramesCsv implements HighlightFormat {
    @Override
    public String name() {
        return "frames";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        FrameLog log = video.dossier().log();
        StringBuilder lines = new StringBuilder("frame,time,change,cut,light\r\n");
        for (int i = 0; i < log.size(); i++) {
            lines.append(i).append(',').append(seconds(log.micros()[i]));
            lines.append(',').append(number("%.2f", log.change()[i]));
            lines.append(',').append(number("%.3f", log.cut()[i]));
            lines.append(',').append(number("%.1f", log.light()[i])).append("\r\n");
        }
        AtomicFile.writeString(folder.resolve("frames.csv"), lines.toString());
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }

    private static String number(String format, float value) {
        return String.format(Locale.ROOT, format, value);
    }
}
