package org.sightline.codec;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/** Videos made by code, so that the truth is known: a grey card for each second, and one tone. */
public final class MadeVideo {
    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;

    private MadeVideo() {}

    /**
     * Grey of the card shown in this second, far enough from its neighbours to survive encoding.
     */
    public static int grey(int second) {
        return second % 2 == 0 ? 40 + second * 10 : 220 - second * 10;
    }

    /** 25 frames a second; between the two times a tone of 1 kHz. */
    public static Path write(Path file, int seconds, double toneFrom, double toneTo)
            throws Exception {
        Ffmpeg.ready();
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toString(), WIDTH, HEIGHT, 1)) {
            recorder.setFormat("mp4");
            recorder.setFrameRate(25);
            recorder.setVideoCodecName("libopenh264");
            recorder.setVideoBitrate(400_000);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(48_000);
            recorder.start();
            for (int second = 0; second < seconds; second++) {
                for (int i = 0; i < 25; i++) {
                    recorder.setTimestamp(second * 1_000_000L + i * 40_000L);
                    recorder.recordImage(
                            WIDTH,
                            HEIGHT,
                            Frame.DEPTH_UBYTE,
                            3,
                            WIDTH * 3,
                            avutil.AV_PIX_FMT_RGB24,
                            card(grey(second)));
                }
                recorder.recordSamples(48_000, 1, FloatBuffer.wrap(tone(second, toneFrom, toneTo)));
            }
            recorder.stop();
        }
        return file;
    }

    private static ByteBuffer card(int grey) {
        ByteBuffer card = ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3);
        while (card.hasRemaining()) {
            card.put((byte) grey);
        }
        card.flip();
        return card;
    }

    private static float[] tone(int second, double from, double to) {
        float[] samples = new float[48_000];
        for (int i = 0; i < samples.length; i++) {
            double t = second + i / 48_000.0;
            samples[i] = t < from || t >= to ? 0 : (float) (0.5 * Math.sin(2 * Math.PI * 1000 * t));
        }
        return samples;
    }
}
