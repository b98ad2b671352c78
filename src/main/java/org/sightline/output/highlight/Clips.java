package org.sightline.output.highlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;

/** {@code clips/01-title.mp4} and so on, one for each highlight; clips of earlier runs go. */
final class Clips implements HighlightFormat {
    private static final Pattern OURS = Pattern.compile("\\d{2,}-.+\\.mp4");

    private final ClipCutter cutter;

    private final long handles;

    /**
     * @param handles seconds that each clip shows before and after its moment
     */
    Clips(ClipCutter cutter, double handles) {
        this.cutter = cutter;
        this.handles = Math.round(handles * 1e6);
    }

    @Override
    public String name() {
        return "clips";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws IOException, MediaException {
        Path clips = folder.resolve("clips");
        FrameRate rate = FrameGrid.rateOf(video.dossier());
        for (Highlight highlight : video.meaning()) {
            Path clip = clips.resolve(Words.clipName(highlight));
            TimeSpan span = withHandles(highlight, video.dossier());
            cutter.cut(video.file(), List.of(span), rate, clip);
        }
        removeOthers(
                clips, video.meaning().stream().map(Words::clipName).collect(Collectors.toSet()));
    }

    /** Whole frames, within the video. */
    private TimeSpan withHandles(Highlight highlight, VideoDossier video) {
        if (handles == 0) {
            return highlight.span();
        }
        FrameGrid grid = new FrameGrid(video);
        long start = grid.atOrBefore(Math.max(0, highlight.span().startMicros() - handles));
        long end = grid.atOrAfter(highlight.span().endMicros() + handles);
        return grid.span(start, end);
    }

    private static void removeOthers(Path clips, Set<String> names) throws IOException {
        if (!Files.isDirectory(clips)) {
            return;
        }
        List<Path> others;
        try (Stream<Path> files = Files.list(clips)) {
            others =
                    files.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                            .filter(file -> !names.contains(file.getFileName().toString()))
                            .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }
}
