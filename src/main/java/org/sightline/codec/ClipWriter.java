package org.sightline.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.sightline.media.AtomicFile;
import org.sightline.media.FailureKind;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;

/**
 * Cuts clips out of a video: re-encoded, so that each begins on its exact frame and plays anywhere
 * (H.264 by openh264, AAC of one or two channels, MP4 with its index in front). Where the library
 * has no openh264 it is MPEG-4 part 2, and {@link #fallback} says so.
 *
 * <p>Pictures lie on the grid of the video's own rate, as an editor's timeline has them: one for
 * each frame from the span's start to before its end, also where the source's rate varies. Sound is
 * as long as its pictures and fades over 10 ms at both ends, so that no cut clicks. The same span
 * gives the same bytes.
 */
public final class ClipWriter {
    /** Changes when the same span would give other bytes. */
    public static final int VERSION = 3;

    private static final List<String> ENCODERS = List.of("libopenh264", "mpeg4");

    /** Macroblocks of a frame at H.264's level 5.2 (table A-1), openh264's highest: 4096 x 2304. */
    private static final int MOST_BLOCKS = 36_864;

    private static final int BLOCK = 16;
    private static final int SOUND_RATE = 48_000;
    private static final int FADE = SOUND_RATE / 100;
    private static final double BITS_PER_PIXEL = 0.12;

    private ClipWriter() {}

    /** Writes one span as a clip, whole or not at all. */
    public static void write(Path source, TimeSpan span, FrameRate rate, Path target)
            throws MediaException {
        writeReel(source, List.of(span), rate, target);
    }

    /**
     * Writes spans one after the other as one video, whole or not at all.
     *
     * @param rate of the source, which the clip keeps
     * @throws MediaException what reading the source throws; NO_SPACE or UNWRITABLE for the target;
     *     UNSUPPORTED when the pictures cannot be encoded
     */
    public static void writeReel(Path source, List<TimeSpan> spans, FrameRate rate, Path target)
            throws MediaException {
        writeReel(source, spans, rate, target, encoder(ENCODERS));
    }

    static void writeReel(
            Path source, List<TimeSpan> spans, FrameRate rate, Path target, String encoder)
            throws MediaException {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a reel of no spans");
        }
        AtomicFile.make(target, file -> new Recording(source, rate, encoder, file).record(spans));
    }

    /** What is said to the user when clips are not H.264; empty when they are. */
    public static Optional<String> fallback() {
        return encoder(ENCODERS).equals(ENCODERS.get(0))
                ? Optional.empty()
                : Optional.of(
                        "clips are MPEG-4 part 2: this system's ffmpeg library has no openh264");
    }

    /** The first of these that the library has. */
    static String encoder(List<String> names) {
        Ffmpeg.ready();
        return names.stream()
                .filter(name -> avcodec.avcodec_find_encoder_by_name(name) != null)
                .findFirst()
                .orElse("mpeg4");
    }

    /** One file being written. */
    private static final class Recording {
        private final Path source;
        private final String encoder;
        private final Path file;

        /** Of the pictures; what is larger is scaled down, as the encoder cannot have it. */
        private final int widest;

        /** Even, as H.264 must have it. */
        private final int width;

        private final int height;
        private final FrameRate rate;
        private final int channels;

        Recording(Path source, FrameRate rate, String encoder, Path file) throws MediaException {
            MediaInfo info = MediaProbe.probe(source);
            this.source = source;
            this.encoder = encoder;
            this.file = file;
            this.widest = widest(info.width(), info.height());
            this.width = Math.max(2, widest / 2 * 2);
            this.height = Math.max(2, scaled(info.height(), widest, info.width()) / 2 * 2);
            this.rate = rate;
            this.channels = info.hasSound() ? Math.min(2, PcmStream.channelsOf(source)) : 0;
        }

        private static int widest(int width, int height) {
            int widest = width;
            while (blocks(widest) * blocks(scaled(height, widest, width)) > MOST_BLOCKS) {
                widest -= BLOCK;
            }
            return widest;
        }

        private static int scaled(int height, int widest, int width) {
            return (int) Math.round(height * ((double) widest / width));
        }

        private static int blocks(int side) {
            return (side + BLOCK - 1) / BLOCK;
        }

        void record(List<TimeSpan> spans) throws IOException, MediaException {
            try (FFmpegFrameRecorder recorder = recorder()) {
                recorder.start();
                long at = 0;
                for (TimeSpan span : spans) {
                    long frames = frames(span);
                    pictures(span, at, frames, recorder);
                    if (channels > 0) {
                        long first = samplesUntil(at);
                        sound(span, samplesUntil(at + frames) - first, recorder);
                    }
                    at += frames;
                }
                recorder.stop();
            } catch (FrameRecorder.Exception e) {
                throw told(e);
            }
        }

        private long frames(TimeSpan span) {
            return Math.max(1, rate.frameAt(span.endMicros()) - rate.frameAt(span.startMicros()));
        }

        private long samplesUntil(long frame) {
            return Math.round(frame * (double) SOUND_RATE * rate.denominator() / rate.numerator());
        }

        private FFmpegFrameRecorder recorder() {
            FFmpegFrameRecorder recorder =
                    new FFmpegFrameRecorder(file.toString(), width, height, channels);
            recorder.setFormat("mp4");
            recorder.setFrameRate(rate.perSecond());
            recorder.setVideoCodecName(encoder);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setVideoBitrate(
                    (int) Math.max(300_000, width * height * rate.perSecond() * BITS_PER_PIXEL));
            recorder.setGopSize((int) Math.max(1, Math.round(rate.perSecond() * 2)));
            recorder.setVideoOption("threads", "1");
            if (encoder.equals("libopenh264")) {
                recorder.setVideoOption("allow_skip_frames", "0");
            }
            recorder.setOption("movflags", "+faststart");
            recorder.setOption("fflags", "+bitexact");
            recorder.setVideoOption("flags", "+bitexact");
            if (channels > 0) {
                recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
                recorder.setSampleRate(SOUND_RATE);
                recorder.setAudioBitrate(channels * 96_000);
                recorder.setAudioOption("flags", "+bitexact");
            }
            return recorder;
        }

        /** For each place on the grid the frame that is shown there. */
        private void pictures(TimeSpan span, long at, long count, FFmpegFrameRecorder recorder)
                throws MediaException, FrameRecorder.Exception {
            long half = rate.microsOf(1) / 2;
            try (FrameStream frames = FrameStream.from(source, span.startMicros(), widest)) {
                VideoFrame shown = frames.next();
                VideoFrame next = frames.next();
                for (long i = 0; i < count && shown != null; i++) {
                    long due = span.startMicros() + rate.microsOf(i);
                    while (next != null && next.micros() < due + half) {
                        shown = next;
                        next = frames.next();
                    }
                    recorder.setTimestamp(rate.microsOf(at + i));
                    recorder.recordImage(
                            width,
                            height,
                            Frame.DEPTH_UBYTE,
                            3,
                            width * 3,
                            avutil.AV_PIX_FMT_RGB24,
                            rows(shown));
                }
            }
        }

        /** The frame's pixels without the odd last column and row that H.264 cannot have. */
        private ByteBuffer rows(VideoFrame frame) {
            ByteBuffer rows = ByteBuffer.allocateDirect(width * height * 3);
            for (int y = 0; y < height; y++) {
                rows.put(frame.picture().rgb(), y * frame.picture().width() * 3, width * 3);
            }
            rows.flip();
            return rows;
        }

        /** Just so many samples; silence where the source's sound has ended. */
        private void sound(TimeSpan span, long length, FFmpegFrameRecorder recorder)
                throws MediaException, FrameRecorder.Exception {
            float[] buffer = new float[SOUND_RATE / 10 * channels];
            try (PcmStream pcm = PcmStream.from(source, SOUND_RATE, channels, span.startMicros())) {
                for (long at = 0; at < length; ) {
                    int want = (int) Math.min(buffer.length / channels, length - at);
                    float[] part =
                            want * channels == buffer.length ? buffer : new float[want * channels];
                    int got = Math.max(0, pcm.read(part));
                    java.util.Arrays.fill(part, got, part.length, 0);
                    fade(part, at, length);
                    recorder.recordSamples(SOUND_RATE, channels, FloatBuffer.wrap(part));
                    at += want;
                }
            }
        }

        private void fade(float[] samples, long at, long length) {
            for (int i = 0; i < samples.length; i++) {
                long place = at + i / channels;
                float gain = Math.min(1f, Math.min(place, length - 1 - place) / (float) FADE);
                samples[i] *= Math.max(0, gain);
            }
        }

        /** A full disk or a folder that may not be written is not the encoder's fault. */
        private MediaException told(FrameRecorder.Exception e) {
            Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
            if (folder.toFile().getUsableSpace() < 1 << 20) {
                return AtomicFile.told(new IOException("No space left on device", e), file);
            }
            if (!folder.toFile().canWrite()) {
                return AtomicFile.told(new IOException(e.getMessage(), e), file);
            }
            return new MediaException(
                    FailureKind.UNSUPPORTED,
                    Trouble.shown(source) + " gives no clips: " + Trouble.reason(e),
                    "leave 'clips' and 'reel' out of the job's outputs, or convert the video first",
                    e);
        }
    }
}
