package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.codec.FrameStream;
import org.sightline.codec.MediaProbe;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.MadeVideo;
import org.sightline.understand.highlight.Reason;

/** Formats on a real video: a card of another grey each second. */
class HighlightFormatsIT {
    @TempDir Path folder;

    @Test
    void allAreWrittenAndClipsBeginOnTheirFrame() throws Exception {
        Path source = org.sightline.codec.MadeVideo.write(folder.resolve("cards.mp4"), 8, 5, 6);
        Path out = folder.resolve("out");

        for (HighlightFormat format : all()) {
            format.write(video(source), out);
        }

        assertThat(namesIn(out))
                .containsExactly(
                        ".made.json",
                        "chaptered.mp4",
                        "chapters.ffmetadata",
                        "chapters.txt",
                        "chapters.vtt",
                        "clips",
                        "contact-sheet.jpg",
                        "frames.csv",
                        "highlights.html",
                        "highlights.json",
                        "reel.mp4",
                        "shots.csv",
                        "timeline.edl",
                        "timeline.fcpxml",
                        "timeline.otio",
                        "timeline.xml");
        assertThat(namesIn(out.resolve("clips")))
                .containsExactly(".made.json", "01-loud-moment-at-0-05.mp4", "02-shot-at-0-02.mp4");
        assertThat(greyAt(out.resolve("clips/01-loud-moment-at-0-05.mp4"), 0)).isEqualTo(grey(5));
        assertThat(greyAt(out.resolve("clips/02-shot-at-0-02.mp4"), 1_960_000)).isEqualTo(grey(3));
        assertThat(greyAt(out.resolve("reel.mp4"), 0)).isEqualTo(grey(2));
        assertThat(greyAt(out.resolve("reel.mp4"), 2_000_000)).isEqualTo(grey(5));
        MediaInfo reel = MediaProbe.probe(out.resolve("reel.mp4"));
        assertThat(reel.durationMicros()).isCloseTo(3_000_000L, within(60_000L));
    }

    @Test
    void anUnknownFormatIsNamed() {
        assertThatThrownBy(() -> HighlightFormats.of(List.of("edl", "avi"), 0, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("avi");
    }

    private static List<HighlightFormat> all() {
        return HighlightFormats.of(HighlightFormats.names(), 0, false, List.of());
    }

    private static Reviewed<VideoDossier, List<Highlight>> video(Path source) {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int second = 0; second < 8; second++) {
            made.shot(25, second);
        }
        VideoDossier dossier = made.loud(5, 6, -9).build();
        List<Highlight> highlights =
                List.of(
                        highlight(1, 5, 6, "Loud moment at 0:05"),
                        highlight(2, 2, 4, "Shot at 0:02"));
        MediaFile file = new MediaFile(source, "cards.mp4", dossier.id(), MediaKind.VIDEO);
        return new Reviewed<>(file, dossier, highlights, Source.MACHINE);
    }

    private static Highlight highlight(int rank, int start, int end, String title) {
        Reason reason = new Reason("sound", 15, "15 dB louder than this video usually is");
        TimeSpan span = TimeSpan.ofSeconds(start, end);
        return new Highlight(
                rank, span, start * 25L, end * 25L, 1.0 / rank, title, List.of(reason), "");
    }

    private static int greyAt(Path video, long micros) throws Exception {
        int shown = FrameStream.grab(video, micros, 0).at(10, 10, 1);
        return Math.round(shown / 10f) * 10;
    }

    private static int grey(int second) {
        return org.sightline.codec.MadeVideo.grey(second);
    }

    private static List<String> namesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
