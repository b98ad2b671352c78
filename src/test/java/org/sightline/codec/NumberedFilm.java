package org.sightline.codec;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongUnaryOperator;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.sightline.media.FrameRate;
import org.sightline.media.Picture;

/** A film that tells the number of each frame by ten bars, so that any copy of it can be asked. */
public final class NumberedFilm {
    public static final int WIDTH = 160;
    public static final int HEIGHT = 64;
    private static final int BITS = 10;
    private static final int BAR = WIDTH / BITS;
    private static final int GROUP = 12;
    private static final Make PLAIN = new Make("", GROUP, 0, 1);
    private static final int FLV_HEADER = 13;
    private static final int SOUND_RATE = 48_000;

    /**
     * How a film is written.
     *
     * @param timecode empty for none
     * @param group frames from one key frame to the next
     * @param begins what its clock shows at the first frame, in seconds
     * @param scale times the usual size
     */
    private record Make(String timecode, int group, double begins, int scale) {}

    private NumberedFilm() {}

    /** With a tone, at a constant rate, in MP4. */
    public static Path write(Path file, FrameRate rate, int frames) throws Exception {
        return write(file, "mp4", rate, frames, rate::microsOf);
    }

    /**
     * With a tone, at a constant rate, as a transport stream.
     *
     * @param group frames from one key frame to the next
     * @param begins what its clock shows at the first frame, in seconds
     */
    static Path stream(Path file, FrameRate rate, int frames, int group, double begins)
            throws Exception {
        return write(file, "mpegts", rate, frames, rate::microsOf, new Make("", group, begins, 1));
    }

    /** Sent live, its sender started anew at twice the size: as FLV, with numbers from 0 again. */
    static Path restarted(Path file, FrameRate rate, int before, int after) throws Exception {
        double begins = rate.microsOf(before) / 1e6;
        write(file, "flv", rate, before, rate::microsOf, PLAIN);
        Path second = file.resolveSibling("second-" + file.getFileName());
        write(second, "flv", rate, after, rate::microsOf, new Make("", GROUP, begins, 2));
        byte[] bytes = Files.readAllBytes(second);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(bytes, FLV_HEADER, bytes.length - FLV_HEADER);
        }
        return file;
    }

    /**
     * With a tone, but silent where its pictures begin later than 0, and in WebM, whose pictures
     * are VP8.
     *
     * @param ticks times are told in so many a second
     * @param micros when a frame is shown
     */
    public static Path write(
            Path file, String format, FrameRate ticks, int frames, LongUnaryOperator micros)
            throws Exception {
        return write(file, format, ticks, frames, micros, PLAIN);
    }

    /** As cameras write it: with a timecode, where the format has a place for it. */
    public static Path writeFrom(
            String timecode, Path file, String format, FrameRate rate, int frames)
            throws Exception {
        return write(file, format, rate, frames, rate::microsOf, new Make(timecode, GROUP, 0, 1));
    }

    private static Path write(
            Path file,
            String format,
            FrameRate ticks,
            int frames,
            LongUnaryOperator micros,
            Make make)
            throws Exception {
        Ffmpeg.ready();
        boolean web = format.equals("webm");
        int channels = web || micros.applyAsLong(0) > 0 ? 0 : 1;
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(
                        file.toString(), WIDTH * make.scale, HEIGHT * make.scale, channels)) {
            recorder.setFormat(format);
            recorder.setFrameRate(ticks.perSecond());
            recorder.setVideoCodecName(web ? "libvpx" : "libopenh264");
            if (!web) {
                recorder.setVideoOption("allow_skip_frames", "0");
            }
            recorder.setVideoBitrate((int) (40_000 * ticks.perSecond()));
            recorder.setGopSize(make.group);
            recorder.setOption("output_ts_offset", Double.toString(make.begins));
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(SOUND_RATE);
            if (!make.timecode.isEmpty()) {
                recorder.setVideoMetadata("timecode", make.timecode);
            }
            recorder.start();
            for (int i = 0; i < frames; i++) {
                recorder.setTimestamp(micros.applyAsLong(i));
                recorder.recordImage(
                        WIDTH,
                        HEIGHT,
                        Frame.DEPTH_UBYTE,
                        3,
                        WIDTH * 3,
                        avutil.AV_PIX_FMT_RGB24,
                        bars(i));
                if (channels == 0) {
                    continue;
                }
                long from = micros.applyAsLong(i) * SOUND_RATE / 1_000_000;
                long to = micros.applyAsLong(i + 1) * SOUND_RATE / 1_000_000;
                recorder.recordSamples(SOUND_RATE, 1, FloatBuffer.wrap(tone(from, to)));
            }
            recorder.stop();
        }
        return file;
    }

    /**
     * As browsers record the screen: WebM of about 29.97 frames a second, told by a clock of
     * milliseconds, without the duration of a frame.
     */
    public static Path writeAsBrowsersDo(Path file, int frames) throws Exception {
        LongUnaryOperator unsteady = frame -> frame * 33_367 + frame * 7 % 13 * 1000;
        write(file, "webm", new FrameRate(1000, 1), frames, unsteady);
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("#\u00e3\u0083");
        // DefaultDuration (three bytes of name, one of length) becomes a Void of the same size
        bytes[at + 1] = (byte) (bytes[at + 3] + 2);
        bytes[at] = (byte) 0xEC;
        Files.write(file, bytes);
        return file;
    }

    /** The number that a frame tells, also when it was scaled. */
    public static int numberOf(Picture picture) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * picture.width() / (2 * BITS);
            number |= picture.at(x, picture.height() / 2, 1) > 127 ? 1 << bit : 0;
        }
        return number;
    }

    private static ByteBuffer bars(int number) {
        ByteBuffer rgb = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            byte light = (byte) (isLight(number, i % WIDTH / BAR) ? 220 : 30);
            rgb.put(light).put(light).put(light);
        }
        return rgb.flip();
    }

    private static boolean isLight(int number, int bit) {
        return ((number >> bit) & 1) == 1;
    }

    private static float[] tone(long from, long to) {
        float[] samples = new float[(int) (to - from)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * (from + i) / SOUND_RATE));
        }
        return samples;
    }
}
