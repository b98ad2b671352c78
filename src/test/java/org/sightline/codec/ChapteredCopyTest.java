package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.TimeSpan;

class ChapteredCopyTest {
    private static final List<ChapteredCopy.Part> PARTS =
            List.of(
                    new ChapteredCopy.Part(new TimeSpan(0, 1_500_000), "Rain; = \\ “é”"),
                    new ChapteredCopy.Part(new TimeSpan(1_500_000, 4_000_000), "Sun"));

    @TempDir Path folder;
    private Path source;
    private Path copy;

    @BeforeEach
    void make() throws Exception {
        source = MadeVideo.write(folder.resolve("cards.mp4"), 4, 1.5, 2.0);
        copy = folder.resolve("chaptered.mp4");
        ChapteredCopy.write(source, PARTS, copy);
    }

    @Test
    void theChaptersAreReadBackWithTheirTimes() throws Exception {
        assertThat(chaptersOf(source)).isEmpty();
        assertThat(chaptersOf(copy)).isEqualTo(PARTS);
    }

    @Test
    void everyFrameIsThatOfTheSourceAtTheSameTime() throws Exception {
        try (FrameStream one = FrameStream.open(source, 0);
                FrameStream other = FrameStream.open(copy, 0)) {
            for (VideoFrame frame = one.next(); frame != null; frame = one.next()) {
                VideoFrame same = other.next();
                assertThat(same).isNotNull();
                assertThat(same.micros()).isCloseTo(frame.micros(), within(1_000L));
                assertThat(same.picture().rgb()).isEqualTo(frame.picture().rgb());
            }
            assertThat(other.next()).isNull();
        }
        assertThat(MediaProbe.probe(copy).hasSound()).isTrue();
    }

    private static List<ChapteredCopy.Part> chaptersOf(Path file) throws Exception {
        FFmpegFrameGrabber grabber = Grabbers.started(file, Grabbers.of(file));
        try {
            AVFormatContext context = grabber.getFormatContext();
            List<ChapteredCopy.Part> parts = new ArrayList<>();
            for (int i = 0; i < context.nb_chapters(); i++) {
                AVChapter chapter = context.chapters(i);
                double tick = 1e6 * chapter.time_base().num() / chapter.time_base().den();
                BytePointer title =
                        avutil.av_dict_get(chapter.metadata(), "title", null, 0).value();
                parts.add(
                        new ChapteredCopy.Part(
                                new TimeSpan(
                                        Math.round(chapter.start() * tick),
                                        Math.round(chapter.end() * tick)),
                                title.getString("UTF-8")));
            }
            return parts;
        } finally {
            Grabbers.close(grabber);
        }
    }
}
