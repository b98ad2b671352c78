package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FAST_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_isSupportedInput;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Decoded frames as RGB of one size. Not for two threads; whoever made it closes it. */
final class FrameScaler implements AutoCloseable {
    private final int width;
    private final int height;
    private final int flags;
    private final int stride;
    private final BytePointer pixels;
    private final PointerPointer<BytePointer> planes;
    private final IntPointer strides;
    private @Nullable SwsContext scaler;

    private FrameScaler(int width, int height, int flags) {
        this.width = width;
        this.height = height;
        this.flags = flags;
        this.stride = (width * 3 + 63) / 64 * 64;
        this.pixels = new BytePointer((long) stride * height + 64);
        this.planes = new PointerPointer<BytePointer>(1).put(pixels);
        this.strides = new IntPointer(new int[] {stride});
    }

    /** One whose pictures are for people and models. */
    static FrameScaler fine(int width, int height) {
        return new FrameScaler(width, height, SWS_BILINEAR);
    }

    /** One that reads only some of the pixels: enough to compare frames, at a tenth of the cost. */
    static FrameScaler coarse(int width, int height) {
        return new FrameScaler(width, height, SWS_FAST_BILINEAR);
    }

    /** Whether a frame's format can be read. */
    static boolean knows(AVFrame frame) {
        return sws_isSupportedInput(frame.format()) != 0;
    }

    /** The frame's pixels, row by row without gaps; its format is known. */
    byte[] rgb(AVFrame frame) {
        scaler =
                sws_getCachedContext(
                        scaler,
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        width,
                        height,
                        AV_PIX_FMT_RGB24,
                        flags,
                        null,
                        null,
                        (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("no way to scale from format " + frame.format());
        }
        sws_scale(
                scaler,
                new PointerPointer<>(frame),
                frame.linesize(),
                0,
                frame.height(),
                planes,
                strides);
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            pixels.position((long) y * stride).get(rgb, y * width * 3, width * 3);
        }
        return rgb;
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        scaler = null;
        pixels.position(0).close();
        planes.close();
        strides.close();
    }
}
