package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaInfo;
import org.sightline.media.Picture;
import org.sightline.media.TimeSpan;

/** Videos as cameras, telephones and broken disks make them. */
class OddVideosTest {
    private static final FrameRate PAL = new FrameRate(25, 1);

    @TempDir Path folder;

    private record Seen(List<Integer> numbers, List<Long> micros, long damaged) {}

    @Test
    void aFileThatBeginsLateBeginsAtZeroHere() throws Exception {
        LongUnaryOperator late = frame -> 5_000_000 + PAL.microsOf(frame);
        Path film = NumberedFilm.write(folder.resolve("late.mkv"), "matroska", PAL, 30, late);

        Seen seen = seen(film);

        assertThat(seen.numbers.get(0)).isZero();
        assertThat(seen.micros).hasSize(30);
        assertThat(seen.micros.get(29) - seen.micros.get(0)).isEqualTo(29 * 40_000L);
        assertThat(seen.micros.get(0)).isLessThan(40_000L);
        assertThat(NumberedFilm.numberOf(FrameStream.grab(film, seen.micros.get(21), 0)))
                .isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.46, 36_001})
    void aClipOfAStreamThatBeginsLateHasItsOwnPicturesAndSound(double begins) throws Exception {
        Path film = NumberedFilm.stream(folder.resolve("late.ts"), PAL, 250, 12, begins);
        // Its sound begins a little before its pictures.
        long from = seen(film).micros.get(125);
        Path clip = folder.resolve("clip.mp4");

        ClipWriter.write(film, new TimeSpan(from, from + 4_000_000), PAL, clip);

        assertThat(seen(clip).numbers).isEqualTo(IntStream.range(125, 225).boxed().toList());
        float[] sound = new float[48_000 * 4];
        try (PcmStream pcm = PcmStream.open(clip, 48_000)) {
            assertThat(pcm.read(sound)).isEqualTo(sound.length);
        }
        for (int at = 1_000; at < sound.length - 2_000; at += 1_000) {
            assertThat(loudest(sound, at, at + 1_000)).isGreaterThan(0.2f);
        }
    }

    @Test
    void theEndOfAStreamIsFoundWhereItsLastKeyFrameIsFarBefore() throws Exception {
        Path film = NumberedFilm.stream(folder.resolve("long.ts"), PAL, 250, 100, 0);

        for (int frame : new int[] {190, 247, 249}) {
            Picture shown = FrameStream.grab(film, seen(film).micros.get(frame), 0);
            assertThat(NumberedFilm.numberOf(shown)).isEqualTo(frame);
        }
    }

    @Test
    void framesOfVariableRateKeepTheirOwnTimes() throws Exception {
        LongUnaryOperator varied = frame -> frame / 3 * 200_000 + frame % 3 * 40_000;
        Path film =
                NumberedFilm.write(
                        folder.resolve("varied.mp4"), "mp4", new FrameRate(600, 1), 30, varied);

        Seen seen = seen(film);

        for (int i = 0; i < 30; i++) {
            assertThat(seen.numbers.get(i)).isEqualTo(i);
            assertThat(seen.micros.get(i)).isEqualTo(varied.applyAsLong(i));
        }
    }

    @Test
    void aFilmHeldUprightIsShownUpright() throws Exception {
        Path film = NumberedFilm.write(folder.resolve("turned.mp4"), PAL, 12);
        turnClockwise(film);

        MediaInfo info = MediaProbe.probe(film);

        assertThat(info.width()).isEqualTo(NumberedFilm.HEIGHT);
        assertThat(info.height()).isEqualTo(NumberedFilm.WIDTH);
        // The bars now lie: bit 0, of number 1 the only light one, at the top.
        Picture upright = FrameStream.grab(film, 40_000, 0);
        assertThat(upright.at(32, 8, 1)).isGreaterThan(150);
        assertThat(upright.at(32, 150, 1)).isLessThan(100);
        try (FrameStream frames = FrameStream.watch(film, 0)) {
            frames.advance();
            frames.advance();
            byte[] luma = frames.sketch().luma();
            int middle = Sketch.WIDTH / 2;
            assertThat(luma[5 * Sketch.WIDTH + middle] & 255).isGreaterThan(140);
            assertThat(luma[100 * Sketch.WIDTH + middle] & 255).isLessThan(100);
        }
    }

    @Test
    void ofSeveralStreamsTheFirstIsSeen() throws Exception {
        Path first = NumberedFilm.write(folder.resolve("first.mp4"), PAL, 30);
        Path second = NumberedFilm.write(folder.resolve("second.mp4"), PAL, 60);
        Path both = joined(first, second, folder.resolve("both.mkv"));

        assertThat(seen(both).numbers).hasSize(30);
        assertThat(seen(joined(second, first, folder.resolve("other.mkv"))).numbers).hasSize(60);
    }

    @Test
    void damageWithinIsCountedAndTheRestIsSeen() throws Exception {
        Path film = NumberedFilm.write(folder.resolve("damaged.mp4"), PAL, 120);
        byte[] bytes = Files.readAllBytes(film);
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            int at = bytes.length / 3 + random.nextInt(bytes.length / 6);
            bytes[at] = (byte) ~bytes[at];
        }
        Files.write(film, bytes);

        Seen seen = seen(film);

        assertThat(seen.damaged).isPositive();
        assertThat(seen.numbers.size()).isBetween(80, 120);
        assertThat(seen.numbers.get(0)).isZero();
        assertThat(seen.numbers.get(seen.numbers.size() - 1)).isEqualTo(119);
        assertThat(seen.micros.get(seen.micros.size() - 1)).isEqualTo(119 * 40_000L);
    }

    @Test
    void slidesThatStayForSecondsAreCutIntoClips() throws Exception {
        FrameRate slow = new FrameRate(1, 5);
        Path show = NumberedFilm.write(folder.resolve("slides.mp4"), slow, 8);
        Path clip = folder.resolve("clip.mp4");

        ClipWriter.write(show, new TimeSpan(10_000_000, 20_000_000), slow, clip);

        assertThat(MediaProbe.probe(show).frameRate()).isEqualTo(slow);
        assertThat(seen(clip).numbers).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "mp4, 25/1, 10:20:30:00, 10:20:30:00",
        "mov, 30000/1001, 10:20:30;00, 10:20:30;00",
        "mov, 30000/1001, 01:00:00:00, 01:00:00:00",
        "matroska, 25/1, 10:20:30:12, 10:20:30:12",
        "matroska, 25/1, noon,",
        "matroska, 25/1, 99:20:30:12,"
    })
    void theTimecodeOfACameraIsTold(
            String format, String rate, String written, @Nullable String told) throws Exception {
        Path film = folder.resolve("camera." + format);
        NumberedFilm.writeFrom(written, film, format, FrameRate.parse(rate), 12);

        assertThat(MediaProbe.probe(film).startTimecode()).isEqualTo(told);
        assertThat(seen(film).numbers).hasSize(12);
    }

    @Test
    void withoutATimecodeNoneIsTold() throws Exception {
        Path film = NumberedFilm.write(folder.resolve("plain.mp4"), PAL, 12);

        assertThat(MediaProbe.probe(film).startTimecode()).isNull();
    }

    @Test
    void framesOfAStretchThatIsLostAreCountedOneByOne() throws Exception {
        Path film = MadeVideo.write(folder.resolve("lost.mp4"), 12, 0, 12);
        byte[] bytes = Files.readAllBytes(film);
        byte[] noise = new byte[bytes.length / 3];
        new Random(5).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 3, noise.length);
        Files.write(film, bytes);

        Seen seen = seen(film);

        assertThat(seen.numbers.size()).isLessThan(250);
        assertThat(seen.numbers.size() + seen.damaged).isBetween(290L, 310L);
        try (FramesAhead<Integer> ahead = FramesAhead.watch(film, 0, () -> frame -> 1)) {
            while (ahead.next() != null) {
                // only to be counted
            }
            assertThat(ahead.damagedFrames()).isEqualTo(seen.damaged);
        }
    }

    private static float loudest(float[] samples, int from, int to) {
        float loudest = 0;
        for (int i = from; i < to; i++) {
            loudest = Math.max(loudest, samples[i]);
        }
        return loudest;
    }

    private static Seen seen(Path film) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        List<Long> micros = new ArrayList<>();
        try (FrameStream frames = FrameStream.open(film, 0)) {
            while (frames.advance()) {
                numbers.add(NumberedFilm.numberOf(frames.picture()));
                micros.add(frames.micros());
            }
            return new Seen(numbers, micros, frames.damagedFrames());
        }
    }

    /** By the matrix in the first track's header, as telephones write it (ISO/IEC 14496-12). */
    private static void turnClockwise(Path film) throws IOException {
        byte[] bytes = Files.readAllBytes(film);
        int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("tkhd");
        int[] matrix = {0, 0x10000, 0, -0x10000, 0, 0, NumberedFilm.HEIGHT << 16, 0, 0x40000000};
        ByteBuffer.wrap(bytes).position(header + 44).asIntBuffer().put(matrix);
        Files.write(film, bytes);
    }

    /** The pictures of both, as two streams of one file. */
    private static Path joined(Path one, Path other, Path target) {
        AVFormatContext out = new AVFormatContext(null);
        avformat.avformat_alloc_output_context2(out, null, null, target.toString());
        List<AVFormatContext> films = List.of(opened(one), opened(other));
        for (AVFormatContext film : films) {
            AVStream stream = avformat.avformat_new_stream(out, null);
            avcodec.avcodec_parameters_copy(stream.codecpar(), film.streams(0).codecpar());
            stream.codecpar().codec_tag(0);
        }
        AVIOContext file = new AVIOContext(null);
        avformat.avio_open(file, target.toString(), avformat.AVIO_FLAG_WRITE);
        out.pb(file);
        avformat.avformat_write_header(out, (AVDictionary) null);
        AVPacket packet = avcodec.av_packet_alloc();
        for (int i = 0; i < films.size(); i++) {
            while (avformat.av_read_frame(films.get(i), packet) >= 0) {
                if (packet.stream_index() == 0) {
                    packet.stream_index(i);
                    avcodec.av_packet_rescale_ts(
                            packet,
                            films.get(i).streams(0).time_base(),
                            out.streams(i).time_base());
                    avformat.av_interleaved_write_frame(out, packet);
                }
                avcodec.av_packet_unref(packet);
            }
        }
        avformat.av_write_trailer(out);
        avformat.avio_closep(out.pb());
        avcodec.av_packet_free(packet);
        films.forEach(avformat::avformat_close_input);
        avformat.avformat_free_context(out);
        return target;
    }

    private static AVFormatContext opened(Path film) {
        AVFormatContext opened = new AVFormatContext(null);
        avformat.avformat_open_input(opened, film.toString(), null, (AVDictionary) null);
        avformat.avformat_find_stream_info(opened, (PointerPointer<?>) null);
        return opened;
    }
}
