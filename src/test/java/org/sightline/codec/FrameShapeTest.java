package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;

class FrameShapeTest {
    private static final int FRAMES = 3;

    @TempDir Path folder;

    /** Grey frames, 25 a second. */
    private Path film(String name, String codec, int width, int height, double pixelShape)
            throws Exception {
        Ffmpeg.ready();
        Path file = folder.resolve(name);
        ByteBuffer grey = ByteBuffer.allocateDirect(width * height * 3);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toString(), width, height)) {
            recorder.setFrameRate(25);
            recorder.setVideoCodecName(codec);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setAspectRatio(pixelShape);
            recorder.start();
            for (int i = 0; i < FRAMES; i++) {
                recorder.recordImage(
                        width,
                        height,
                        Frame.DEPTH_UBYTE,
                        3,
                        width * 3,
                        avutil.AV_PIX_FMT_RGB24,
                        grey);
            }
            recorder.stop();
        }
        return file;
    }

    @Test
    void pixelsThatOnlyTheContainerCallsWideAreShownWide() throws Exception {
        MediaInfo info = MediaProbe.probe(film("wide.webm", "libvpx", 64, 48, 1.5));

        assertThat(info.width()).isEqualTo(96);
        assertThat(info.height()).isEqualTo(48);
    }

    @Test
    void aClipOfAVideoLargerThanItsEncoderTakesIsScaledDown() throws Exception {
        Path large = film("large.mp4", "mpeg4", 4112, 2320, 1);
        Path clip = folder.resolve("clip.mp4");

        ClipWriter.write(large, new TimeSpan(0, 80_000), new FrameRate(25, 1), clip);

        MediaInfo info = MediaProbe.probe(clip);
        assertThat(info.width()).isEqualTo(4080);
        assertThat(info.height()).isEqualTo(2302);
    }
}
