package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.FailureKind;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.Picture;
import org.sightline.media.TimeSpan;

class StreamsTest {
    private static final FrameRate PAL = new FrameRate(25, 1);

    @TempDir static Path folder;
    private static Path video;

    @BeforeAll
    static void make() throws Exception {
        video = MadeVideo.write(folder.resolve("cards.mp4"), 4, 1.5, 2.0);
    }

    @Test
    void theProbeTellsSizeRateAndSound() throws Exception {
        MediaInfo info = MediaProbe.probe(video);
        assertThat(info.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(info.width()).isEqualTo(MadeVideo.WIDTH);
        assertThat(info.frameRate()).isEqualTo(PAL);
        assertThat(info.hasSound()).isTrue();
        assertThat(info.durationMicros()).isCloseTo(4_000_000L, within(60_000L));
    }

    @Test
    void everyFrameComesOnceWithItsOwnTime() throws Exception {
        try (FrameStream frames = FrameStream.open(video, 32)) {
            for (int i = 0; i < 100; i++) {
                VideoFrame frame = frames.next();
                assertThat(frame.index()).isEqualTo(i);
                assertThat(frame.micros()).isCloseTo(i * 40_000L, within(1_000L));
                assertThat(frame.picture().width()).isEqualTo(32);
                assertThat(grey(frame.picture())).isCloseTo(MadeVideo.grey(i / 25), within(12));
            }
            assertThat(frames.next()).isNull();
            assertThat(frames.damagedFrames()).isZero();
        }
    }

    @Test
    void aFrameIsGrabbedAtItsTimeAndNotBesideIt() throws Exception {
        assertThat(grey(FrameStream.grab(video, 1_960_000, 0)))
                .isCloseTo(MadeVideo.grey(1), within(12));
        assertThat(grey(FrameStream.grab(video, 2_000_000, 0)))
                .isCloseTo(MadeVideo.grey(2), within(12));
        assertThat(grey(FrameStream.grab(video, 99_000_000, 0)))
                .isCloseTo(MadeVideo.grey(3), within(12));
    }

    @Test
    void theToneIsWhereItIsInTheFile() throws Exception {
        float[] samples = samples(video, 16_000);
        assertThat(samples.length).isCloseTo(64_000, within(2_000));
        assertThat(level(samples, 16_000, 1.0, 1.45)).isLessThan(0.01);
        assertThat(level(samples, 16_000, 1.55, 1.95)).isCloseTo(0.5 / Math.sqrt(2), within(0.03));
        assertThat(level(samples, 16_000, 2.1, 3.0)).isLessThan(0.01);
    }

    @Test
    void aClipBeginsOnItsFrameAndCarriesItsSound() throws Exception {
        Path clip = folder.resolve("clip.mp4");
        ClipWriter.write(video, new TimeSpan(1_000_000, 3_000_000), PAL, clip);
        try (FrameStream frames = FrameStream.open(clip, 0)) {
            int count = 0;
            for (VideoFrame f = frames.next(); f != null; f = frames.next()) {
                assertThat(grey(f.picture())).isCloseTo(MadeVideo.grey(1 + count / 25), within(16));
                count++;
            }
            assertThat(count).isEqualTo(50);
        }
        float[] sound = samples(clip, 16_000);
        assertThat(level(sound, 16_000, 0.6, 0.95)).isGreaterThan(0.2);
        assertThat(level(sound, 16_000, 0.05, 0.4)).isLessThan(0.02);
    }

    @Test
    void aReelJoinsItsSpansAndTheSameSpansGiveTheSameBytes() throws Exception {
        List<TimeSpan> spans =
                List.of(new TimeSpan(0, 400_000), new TimeSpan(3_000_000, 3_400_000));
        Path one = folder.resolve("one.mp4");
        Path two = folder.resolve("two.mp4");
        ClipWriter.writeReel(video, spans, PAL, one);
        ClipWriter.writeReel(video, spans, PAL, two);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
        assertThat(grey(FrameStream.grab(one, 200_000, 0)))
                .isCloseTo(MadeVideo.grey(0), within(16));
        assertThat(grey(FrameStream.grab(one, 600_000, 0)))
                .isCloseTo(MadeVideo.grey(3), within(16));
    }

    @Test
    void aClipFarIntoTheFileHasItsOwnSound() throws Exception {
        Path long1 = MadeVideo.write(folder.resolve("long.mp4"), 8, 6.5, 6.9);
        Path clip = folder.resolve("late.mp4");
        ClipWriter.write(long1, new TimeSpan(6_000_000, 8_000_000), PAL, clip);
        float[] sound = samples(clip, 16_000);
        assertThat(level(sound, 16_000, 0.1, 0.4)).isLessThan(0.02);
        assertThat(level(sound, 16_000, 0.55, 0.85)).isGreaterThan(0.2);
        assertThat(level(sound, 16_000, 1.0, 1.9)).isLessThan(0.02);
    }

    @Test
    void withoutOpenH264AClipIsStillWritten() throws Exception {
        assertThat(ClipWriter.encoder(List.of("no-such-encoder", "mpeg4"))).isEqualTo("mpeg4");
        Path clip = folder.resolve("plain.mp4");
        ClipWriter.writeReel(video, List.of(new TimeSpan(0, 1_000_000)), PAL, clip, "mpeg4");
        assertThat(grey(FrameStream.grab(clip, 500_000, 0)))
                .isCloseTo(MadeVideo.grey(0), within(16));
    }

    @Test
    void aVideoThatIsCutShortIsToldOrGivesWhatIsWhole() throws Exception {
        byte[] bytes = Files.readAllBytes(video);
        Path cut =
                Files.write(
                        folder.resolve("cut.mp4"),
                        java.util.Arrays.copyOf(bytes, bytes.length / 2));
        MediaException told =
                catchThrowableOfType(MediaException.class, () -> MediaProbe.probe(cut));
        assertThat(told.kind()).isEqualTo(FailureKind.DAMAGED);
        assertThat(told.advice()).isNotBlank();
    }

    @Test
    void whatIsNoMediaIsToldByItsContentAndNotItsName() throws Exception {
        assertThat(kind("empty.mp4", "")).isEqualTo(FailureKind.EMPTY);
        assertThat(kind("text.mp4", "just some words\n")).isEqualTo(FailureKind.UNSUPPORTED);
        assertThat(kind("text.jpg", "just some words\n")).isEqualTo(FailureKind.UNSUPPORTED);
        assertThat(kind("notes.txt", "no dialogue at all\nin here\n"))
                .isEqualTo(FailureKind.UNSUPPORTED);
        Path renamed = Files.copy(video, folder.resolve("video.txt"));
        assertThat(MediaSniffer.kindOf(renamed)).isEqualTo(MediaKind.VIDEO);
        Path talk = Files.writeString(folder.resolve("talk.txt"), "Ann: hello\nBen: hi there\n");
        assertThat(MediaSniffer.kindOf(talk)).isEqualTo(MediaKind.TRANSCRIPT);
        MediaException gone =
                catchThrowableOfType(
                        MediaException.class,
                        () -> MediaSniffer.kindOf(folder.resolve("gone.png")));
        assertThat(gone.kind()).isEqualTo(FailureKind.VANISHED);
    }

    @Test
    void aNameThatLooksLikeAnAddressIsOnlyAName() throws Exception {
        Path odd = Files.copy(video, folder.resolve("concat:a|b 'q\" =x\n한국.mp4"));
        assertThat(MediaProbe.probe(odd).kind()).isEqualTo(MediaKind.VIDEO);
    }

    private static FailureKind kind(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        return catchThrowableOfType(MediaException.class, () -> MediaSniffer.kindOf(file)).kind();
    }

    private static int grey(Picture picture) {
        return picture.at(picture.width() / 2, picture.height() / 2, 1);
    }

    private static float[] samples(Path file, int rate) throws MediaException {
        float[] all = new float[rate * 20];
        float[] buffer = new float[1000];
        int count = 0;
        try (PcmStream pcm = PcmStream.open(file, rate)) {
            for (int n = pcm.read(buffer); n > 0; n = pcm.read(buffer)) {
                System.arraycopy(buffer, 0, all, count, n);
                count += n;
            }
        }
        return java.util.Arrays.copyOf(all, count);
    }

    private static double level(float[] samples, int rate, double from, double to) {
        double sum = 0;
        for (int i = (int) (from * rate); i < to * rate; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / ((to - from) * rate));
    }
}
