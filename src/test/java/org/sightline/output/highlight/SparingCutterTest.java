package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;

class SparingCutterTest {
    private static final List<TimeSpan> SPANS = List.of(new TimeSpan(0, 1_000_000));

    @TempDir Path folder;

    private final List<String> cut = new ArrayList<>();

    @Test
    void whatWouldComeOutTheSameIsNotCutAgain() throws Exception {
        cut("a", SPANS, "1", false);
        cut("a", SPANS, "1", false);
        assertThat(cut).hasSize(1);
    }

    @Test
    void anotherSourceSpanOrEncoderIsCutAgain() throws Exception {
        cut("a", SPANS, "1", false);
        cut("b", SPANS, "1", false);
        cut("b", List.of(new TimeSpan(1, 1_000_000)), "1", false);
        cut("b", List.of(new TimeSpan(1, 1_000_000)), "2", false);
        assertThat(cut).hasSize(4);
    }

    @Test
    void aClipThatWasTakenAwayOrChangedIsCutAgain() throws Exception {
        cut("a", SPANS, "1", false);
        Files.delete(folder.resolve("clip.mp4"));
        cut("a", SPANS, "1", false);
        Files.writeString(folder.resolve("clip.mp4"), "half");
        cut("a", SPANS, "1", false);
        Files.writeString(folder.resolve(".made.json"), "{ broken");
        cut("a", SPANS, "1", false);
        assertThat(cut).hasSize(4);
    }

    @Test
    void afreshCutsAllAndKeepsTheNote() throws Exception {
        cut("a", SPANS, "1", true);
        cut("a", SPANS, "1", true);
        cut("a", SPANS, "1", false);
        assertThat(cut).hasSize(2);
    }

    private void cut(String source, List<TimeSpan> spans, String settings, boolean afresh)
            throws MediaException {
        ClipCutter cutter =
                (file, parts, rate, target) -> {
                    cut.add(file + " " + parts);
                    AtomicFile.writeString(target, "clip of " + file.name());
                };
        MediaFile file =
                new MediaFile(
                        Path.of(source), source, new MediaId(source.repeat(64)), MediaKind.VIDEO);
        new SparingCutter(cutter, settings, afresh)
                .cut(file, spans, new FrameRate(25, 1), folder.resolve("clip.mp4"));
    }
}
