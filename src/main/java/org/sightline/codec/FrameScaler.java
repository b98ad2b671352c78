package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
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

/** Decoded frames in one size. Not for two threads; whoever made it closes it. */
final class FrameScaler implements AutoCloseable {
    /** What the library may write beyond the last row. */
    private static final int SPARE = 64;

    private final int width;
    private final int height;
    private final int format;
    private final int flags;
    private final BytePointer[] pixels;
    private final int[] rows;
    private final PointerPointer<BytePointer> planes;
    private final IntPointer strides;
    private @Nullable SwsContext scaler;

    /**
     * @param rows bytes from one row to the next, of each plane
     */
    private FrameScaler(int width, int height, int format, int flags, int... rows) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.flags = flags;
        this.rows = rows;
        this.pixels = new BytePointer[rows.length];
        this.planes = new PointerPointer<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            pixels[i] = new BytePointer((long) rows[i] * height + SPARE);
            planes.put(i, pixels[i]);
        }
        this.strides = new IntPointer(rows);
    }

    /** One whose pictures are for people and models. */
    static FrameScaler fine(int width, int height) {
        return new FrameScaler(width, height, AV_PIX_FMT_RGB24, SWS_BILINEAR, padded(width * 3));
    }

    /**
     * One that reads only some of the pixels and leaves colours as they are: enough to compare
     * frames, at a tenth of the cost.
     *
     * @param width even, as is the height
     */
    static FrameScaler coarse(int width, int height) {
        int half = padded(width / 2);
        return new FrameScaler(
                width, height, AV_PIX_FMT_YUV420P, SWS_FAST_BILINEAR, padded(width), half, half);
    }

    private static int padded(int row) {
        return (row + 63) / 64 * 64;
    }

    /** Whether a frame's format can be read. */
    static boolean knows(AVFrame frame) {
        return sws_isSupportedInput(frame.format()) != 0;
    }

    /** The frame's pixels as RGB, row by row without gaps; its format is known. */
    byte[] rgb(AVFrame frame) {
        scale(frame);
        return plane(0, width * 3, height);
    }

    /** The frame in luma and chroma, as it is stored; its format is known. */
    Sketch sketch(AVFrame frame) {
        scale(frame);
        return new Sketch(
                plane(0, width, height),
                plane(1, width / 2, height / 2),
                plane(2, width / 2, height / 2));
    }

    private void scale(AVFrame frame) {
        scaler =
                sws_getCachedContext(
                        scaler,
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        width,
                        height,
                        format,
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
    }

    private byte[] plane(int plane, int row, int count) {
        byte[] padded = new byte[rows[plane] * count];
        pixels[plane].get(padded);
        if (row == rows[plane]) {
            return padded;
        }
        byte[] compact = new byte[row * count];
        for (int y = 0; y < count; y++) {
            System.arraycopy(padded, y * rows[plane], compact, y * row, row);
        }
        return compact;
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        scaler = null;
        for (BytePointer plane : pixels) {
            plane.close();
        }
        planes.close();
        strides.close();
    }
}
