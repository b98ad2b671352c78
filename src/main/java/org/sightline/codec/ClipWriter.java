package org.sightline.codec;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameRecorder;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;

/**
 * Cuts clips out of a video: re-encoded, so that each begins on its exact frame and plays anywhere
 * (H.264 by openh264, AAC, MP4 with its index in front). Sound fades over 15 ms at both ends, so
 * that no cut clicks. The same span gives the same bytes.
 */
public final class ClipWriter {
    private static final int SOUND_RATE = 48_000;
    private static final int FADE = SOUND_RATE * 15 / 1000;
    private static final double BITS_PER_PIXEL = 0.12;

    private ClipWriter() {}

    /** Writes one span as a clip, whole or not at all. */
    public static void write(Path source, TimeSpan span, Path target) throws MediaException {
        writeReel(source, List.of(span), target);
    }

    /** Writes spans one after the other as one video, whole or not at all. */
    public static void writeReel(Path source, List<TimeSpan> spans, Path target)
            throws MediaException {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a reel of no spans");
        }
        AtomicFile.make(target, file -> record(source, spans, file));
    }

    private static void record(Path source, List<TimeSpan> spans, Path file) throws MediaException {
        MediaInfo info = MediaProbe.probe(source);
        try (FFmpegFrameRecorder recorder = recorder(info, file)) {
            recorder.start();
            long offset = 0;
            for (TimeSpan span : spans) {
                pictures(source, span, offset, recorder, info);
                if (info.hasSound()) {
                    sound(source, span, recorder);
                }
                offset += span.lengthMicros();
            }
            recorder.stop();
        } catch (FrameRecorder.Exception e) {
            throw AtomicFile.told(new java.io.IOException(reason(e, file), e), file);
        }
    }

    private static FFmpegFrameRecorder recorder(MediaInfo info, Path file) {
        Ffmpeg.ready();
        int width = info.width() / 2 * 2;
        int height = info.height() / 2 * 2;
        FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(
                        file.toString(),
                        Math.max(2, width),
                        Math.max(2, height),
                        info.hasSound() ? 1 : 0);
        FrameRate rate = info.frameRate() == null ? new FrameRate(25, 1) : info.frameRate();
        recorder.setFormat("mp4");
        recorder.setFrameRate(rate.perSecond());
        recorder.setVideoCodecName("libopenh264");
        recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
        recorder.setVideoBitrate(
                (int) Math.max(300_000, width * height * rate.perSecond() * BITS_PER_PIXEL));
        recorder.setGopSize((int) Math.max(1, Math.round(rate.perSecond() * 2)));
        recorder.setVideoOption("threads", "1");
        recorder.setVideoOption("allow_skip_frames", "0");
        recorder.setOption("movflags", "+faststart");
        recorder.setOption("fflags", "+bitexact");
        recorder.setVideoOption("flags", "+bitexact");
        if (info.hasSound()) {
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(SOUND_RATE);
            recorder.setAudioBitrate(128_000);
            recorder.setAudioOption("flags", "+bitexact");
        }
        return recorder;
    }

    private static void pictures(
            Path source, TimeSpan span, long offset, FFmpegFrameRecorder recorder, MediaInfo info)
            throws MediaException, FrameRecorder.Exception {
        int width = Math.max(2, info.width() / 2 * 2);
        int height = Math.max(2, info.height() / 2 * 2);
        try (FrameStream frames = FrameStream.from(source, span.startMicros())) {
            for (VideoFrame frame = frames.next();
                    frame != null && frame.micros() < span.endMicros();
                    frame = frames.next()) {
                if (frame.micros() < span.startMicros()) {
                    continue;
                }
                recorder.setTimestamp(offset + frame.micros() - span.startMicros());
                recorder.recordImage(
                        width,
                        height,
                        Frame.DEPTH_UBYTE,
                        3,
                        width * 3,
                        avutil.AV_PIX_FMT_RGB24,
                        rows(frame, width, height));
            }
        }
    }

    /** The frame's pixels without the odd last column and row that H.264 cannot have. */
    private static ByteBuffer rows(VideoFrame frame, int width, int height) {
        ByteBuffer rows = ByteBuffer.allocateDirect(width * height * 3);
        for (int y = 0; y < height; y++) {
            rows.put(frame.picture().rgb(), y * frame.picture().width() * 3, width * 3);
        }
        rows.flip();
        return rows;
    }

    private static void sound(Path source, TimeSpan span, FFmpegFrameRecorder recorder)
            throws MediaException, FrameRecorder.Exception {
        long from = Math.round(span.start() * SOUND_RATE);
        long length = Math.round(span.seconds() * SOUND_RATE);
        float[] buffer = new float[SOUND_RATE / 10];
        long at = 0;
        try (PcmStream pcm = PcmStream.open(source, SOUND_RATE)) {
            for (int n = pcm.read(buffer); n > 0 && at < from + length; n = pcm.read(buffer)) {
                int first = (int) Math.max(0, Math.min(n, from - at));
                int end = (int) Math.max(first, Math.min(n, from + length - at));
                if (end > first) {
                    recorder.recordSamples(
                            SOUND_RATE, 1, faded(buffer, first, end, at - from, length));
                }
                at += n;
            }
        }
    }

    private static FloatBuffer faded(
            float[] samples, int first, int end, long offset, long length) {
        float[] faded = new float[end - first];
        for (int i = first; i < end; i++) {
            long place = offset + i;
            float gain = Math.min(1f, Math.min(place, length - 1 - place) / (float) FADE);
            faded[i - first] = samples[i] * Math.max(0, gain);
        }
        return FloatBuffer.wrap(faded);
    }

    private static String reason(FrameRecorder.Exception e, Path file) {
        long free = file.toFile().getAbsoluteFile().getUsableSpace();
        return free < 1 << 20
                ? "No space left on device"
                : "the clip could not be encoded: " + e.getMessage();
    }
}
