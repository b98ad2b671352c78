package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sightline.codec.StillWriter;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaInfo;
import org.sightline.media.Picture;
import org.sightline.media.Timecode;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;

/**
 * {@code contact-sheet.jpg}: the keyframe of every shot with its number and timecode; shots that a
 * highlight shows are marked. Of very many shots some are left out, evenly, and this is said.
 */
final class ContactSheet implements HighlightFormat {
    private static final int MOST = 96;
    private static final int CELL = 324;
    private static final double QUALITY = 0.88;

    private final FrameSource frames;

    ContactSheet(FrameSource frames) {
        this.frames = frames;
    }

    @Override
    public String name() {
        return "contact-sheet";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        MediaInfo info = video.dossier().info();
        double aspect = (double) Math.max(1, info.width()) / Math.max(1, info.height());
        int width = aspect >= 1 ? CELL : (int) Math.max(150, Math.round(CELL * aspect));
        int height = (int) Math.max(60, Math.round(width / aspect));
        List<SheetCell> cells = cells(video, width);
        int all = video.dossier().shots().size();
        String left = cells.size() == all ? "" : " · " + cells.size() + " of the shots are shown";
        Picture sheet =
                new SheetPainter(width, Math.min(height, 2 * CELL))
                        .paint(Words.fileName(video.file()), Figures.summary(video) + left, cells);
        byte[] jpeg = StillWriter.jpeg(sheet, QUALITY);
        AtomicFile.write(folder.resolve("contact-sheet.jpg"), out -> out.write(jpeg));
    }

    private List<SheetCell> cells(Reviewed<VideoDossier, List<Highlight>> video, int width)
            throws MediaException {
        FrameRate rate = FrameGrid.rateOf(video.dossier());
        List<SheetCell> cells = new ArrayList<>();
        for (int i : Figures.sample(video, MOST)) {
            ShotFeatures features = video.dossier().shots().get(i);
            Shot shot = features.shot();
            cells.add(
                    new SheetCell(
                            frames.at(video.file().path(), features.keyframeMicros(), width),
                            i + 1,
                            Timecode.smpte(rate.frameAt(shot.span().startMicros()), rate),
                            Figures.note(shot),
                            Figures.ranks(shot, video.meaning())));
        }
        return cells;
    }
}
