package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Tag;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.AtomicFile;
import org.sightline.media.CsvCells;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;

/** {@code shots.csv}: a line a shot. */
final class ShotsCsv implements HighlightFormat {
    /** Tags that are more likely there than not; of single frames most are not. */
    private static final double LIKELY = 0.5;

    private static final List<String> HEADER =
            List.of(
                    "shot",
                    "start_frame",
                    "end_frame",
                    "start_timecode",
                    "end_timecode",
                    "start",
                    "end",
                    "seconds",
                    "transition",
                    "motion",
                    "keyframe",
                    "scene",
                    "people",
                    "speech",
                    "music",
                    "highlight",
                    "tags",
                    "text");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        FrameRate rate = FrameGrid.rateOf(video.dossier());
        List<ShotNotes> shots = ShotNotes.of(video.dossier());
        StringBuilder lines = new StringBuilder(CsvCells.row(HEADER));
        for (int i = 0; i < shots.size(); i++) {
            lines.append(CsvCells.row(cells(i + 1, shots.get(i), rate, video.meaning())));
        }
        AtomicFile.writeString(folder.resolve("shots.csv"), lines.toString());
    }

    private static List<String> cells(
            int number, ShotNotes notes, FrameRate rate, List<Highlight> highlights) {
        ShotFeatures features = notes.features();
        Shot shot = features.shot();
        return List.of(
                Integer.toString(number),
                Long.toString(shot.startFrame()),
                Long.toString(shot.endFrame()),
                Timecode.smpte(rate.frameAt(shot.span().startMicros()), rate),
                Timecode.smpte(rate.frameAt(shot.span().endMicros()), rate),
                seconds(shot.span().startMicros()),
                seconds(shot.span().endMicros()),
                seconds(shot.span().lengthMicros()),
                shot.transition().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.4f", features.motion()),
                seconds(features.keyframeMicros()),
                Integer.toString(notes.scene()),
                Integer.toString(notes.people()),
                String.format(Locale.ROOT, "%.2f", notes.speech()),
                String.format(Locale.ROOT, "%.2f", notes.music()),
                ranksIn(shot, highlights),
                features.image().allTags().stream()
                        .filter(tag -> tag.score() >= LIKELY)
                        .map(Tag::label)
                        .map(Words::oneLine)
                        .limit(3)
                        .collect(Collectors.joining("; ")),
                features.image().text().stream()
                        .map(SeenText::text)
                        .map(Words::oneLine)
                        .collect(Collectors.joining(" / ")));
    }

    private static String ranksIn(Shot shot, List<Highlight> highlights) {
        return highlights.stream()
                .filter(highlight -> highlight.span().overlaps(shot.span()))
                .map(highlight -> Integer.toString(highlight.rank()))
                .collect(Collectors.joining(" "));
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
