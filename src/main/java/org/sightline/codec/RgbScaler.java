package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_FCC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_SMPTE240M;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Picture;

/**
 * Scales native frames of any format, with the right colour matrix and range; to RGB as pictures,
 * or to another native format. For one thread; close it.
 */
final class RgbScaler implements AutoCloseable {
    private static final int ONE = 1 << 16;
    private static final int HIGH_DEFINITION = 720;
    // Exact rounding, so that every machine gives the same pixels.
    private static final int FLAGS =
            SWS_BILINEAR | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INT;

    private @Nullable SwsContext context;
    private @Nullable AVFrame target;

    /** A picture of just this size. */
    Picture picture(AVFrame frame, int width, int height) throws IOException {
        AVFrame rgb = scale(frame, width, height, AV_PIX_FMT_RGB24);
        byte[] bytes = new byte[Math.multiplyExact(width * 3, height)];
        rows(rgb.data(0), rgb.linesize(0), bytes, width * 3);
        return new Picture(width, height, bytes);
    }

    /** Copies rows of so many bytes out of native memory, leaving out what pads them there. */
    static void rows(BytePointer plane, int stride, byte[] to, int row) {
        for (int at = 0, from = 0; at < to.length; at += row, from += stride) {
            plane.position(from).get(to, at, row);
        }
    }

    /** The frame in another size and format; it is overwritten by the next call. */
    AVFrame scale(AVFrame frame, int width, int height, int format) throws IOException {
        AVFrame to = targetOf(width, height, format);
        context =
                sws_getCachedContext(
                        context,
                        frame.width(),
                        frame.height(),
                        frame.format(),
                        width,
                        height,
                        format,
                        FLAGS,
                        null,
                        null,
                        (DoublePointer) null);
        if (context == null) {
            throw new IOException("no way from pixel format " + frame.format());
        }
        setColours(context, frame, format);
        if (sws_scale_frame(context, to, frame) < 0) {
            throw new IOException("a frame cannot be scaled");
        }
        return to;
    }

    private static void setColours(SwsContext context, AVFrame frame, int format) {
        IntPointer from = sws_getCoefficients(matrixOf(frame));
        // YUV stays in its own matrix and comes out in the range of video.
        IntPointer to = format == AV_PIX_FMT_RGB24 ? sws_getCoefficients(SWS_CS_DEFAULT) : from;
        int fullRange = frame.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        int toFullRange = format == AV_PIX_FMT_RGB24 ? 1 : 0;
        sws_setColorspaceDetails(context, from, fullRange, to, toFullRange, 0, ONE, ONE);
    }

    /** Untold matrices follow the custom: BT.709 from 720 lines on, BT.601 below. */
    private static int matrixOf(AVFrame frame) {
        int space = frame.colorspace();
        if (space == AVCOL_SPC_UNSPECIFIED) {
            return frame.height() >= HIGH_DEFINITION ? SWS_CS_ITU709 : SWS_CS_DEFAULT;
        }
        if (space == AVCOL_SPC_BT709) {
            return SWS_CS_ITU709;
        }
        if (space == AVCOL_SPC_BT2020_NCL) {
            return SWS_CS_BT2020;
        }
        if (space == AVCOL_SPC_FCC) {
            return SWS_CS_FCC;
        }
        return space == AVCOL_SPC_SMPTE240M ? SWS_CS_SMPTE240M : SWS_CS_DEFAULT;
    }

    private AVFrame targetOf(int width, int height, int format) throws IOException {
        AVFrame now = target;
        if (now != null
                && now.width() == width
                && now.height() == height
                && now.format() == format) {
            return now;
        }
        freeTarget();
        AVFrame fresh = av_frame_alloc();
        target = fresh;
        fresh.width(width).height(height).format(format);
        if (av_frame_get_buffer(fresh, 0) < 0) {
            throw new IOException("no memory for a frame of " + width + "x" + height);
        }
        return fresh;
    }

    private void freeTarget() {
        if (target != null) {
            av_frame_free(target);
            target = null;
        }
    }

    @Override
    public void close() {
        freeTarget();
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }
}
