package org.sightline.codec;

import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * How the frames of a video stream are shown.
 *
 * @param width as shown: with square pixels, after rotation
 * @param height as shown
 * @param turns quarter turns clockwise to show a stored frame upright
 * @param codec number of the decoder's format
 */
record FrameShape(int stream, int width, int height, int turns, int codec) {
    /** Their loop filter may be left out. */
    private static final Set<Integer> FILTERED =
            Set.of(avcodec.AV_CODEC_ID_H264, avcodec.AV_CODEC_ID_HEVC, avcodec.AV_CODEC_ID_VP8);

    /** Scaled down so far, frames without their loop filter are within 33 dB of the whole. */
    private static final double ROUGH_SCALE = 1.5;

    /**
     * @throws MediaException UNSUPPORTED when it has no video
     */
    static FrameShape of(Path path, FFmpegFrameGrabber grabber) throws MediaException {
        int stream = Grabbers.first(grabber, avutil.AVMEDIA_TYPE_VIDEO);
        if (stream < 0) {
            throw Trouble.unsupported(
                    path, "has no moving picture", "give it to a minutes job if it has sound");
        }
        AVFormatContext context = grabber.getFormatContext();
        AVStream told = context.streams(stream);
        AVCodecParameters codec = told.codecpar();
        // The container's word first, where it has one: players go by that.
        AVRational ratio = avformat.av_guess_sample_aspect_ratio(context, told, null);
        double square = ratio.num() > 0 && ratio.den() > 0 ? (double) ratio.num() / ratio.den() : 1;
        int width = Math.max(1, (int) Math.round(codec.width() * square));
        int turns = quarterTurns(grabber.getDisplayRotation());
        return turns % 2 == 1
                ? new FrameShape(stream, codec.height(), width, turns, codec.codec_id())
                : new FrameShape(stream, width, codec.height(), turns, codec.codec_id());
    }

    /** JavaCV tells degrees counter-clockwise by which the stored frame is turned. */
    private static int quarterTurns(double degrees) {
        return Math.floorMod((int) Math.round(-degrees / 90), 4);
    }

    /** The same, scaled down to a width if it is wider; 0 keeps it. */
    FrameShape within(int maxWidth) {
        if (maxWidth <= 0 || width <= maxWidth) {
            return this;
        }
        double share = (double) maxWidth / width;
        return ofSize(maxWidth, Math.max(1, (int) Math.round(height * share)));
    }

    FrameShape ofSize(int shownWidth, int shownHeight) {
        return new FrameShape(stream, shownWidth, shownHeight, turns, codec);
    }

    /** Whether what the decoder may leave out hardly shows, scaled down to this as it is. */
    boolean bearsRoughness(FrameShape whole) {
        return FILTERED.contains(codec) && whole.width >= ROUGH_SCALE * width;
    }

    int storedWidth() {
        return turns % 2 == 1 ? height : width;
    }

    int storedHeight() {
        return turns % 2 == 1 ? width : height;
    }

    /** Stored pixels as they are shown. */
    Picture upright(byte[] rgb) {
        return new Picture(width, height, turned(rgb, storedWidth(), 3));
    }

    /** A stored sketch as it is shown. */
    Sketch upright(Sketch stored) {
        return new Sketch(
                turned(stored.luma(), storedWidth(), 1),
                turned(stored.blue(), storedWidth() / 2, 1),
                turned(stored.red(), storedWidth() / 2, 1));
    }

    private byte[] turned(byte[] pixels, int wide, int bytes) {
        if (turns == 0) {
            return pixels;
        }
        int high = pixels.length / bytes / wide;
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int to =
                        switch (turns) {
                            case 1 -> x * high + (high - 1 - y);
                            case 2 -> (high - 1 - y) * wide + (wide - 1 - x);
                            default -> (wide - 1 - x) * high + y;
                        };
                System.arraycopy(pixels, (y * wide + x) * bytes, out, to * bytes, bytes);
            }
        }
        return out;
    }
}
