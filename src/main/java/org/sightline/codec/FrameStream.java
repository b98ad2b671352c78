package org.sightline.codec;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * The frames of a video, one after the other, upright and scaled; one frame is in memory at a time.
 *
 * <p>Times come from the container's timestamps, never from a frame rate, less the time at which
 * the file begins. Not for two threads; whoever opened it closes it.
 */
public final class FrameStream implements AutoCloseable {
    private static final int DAMAGED_IN_A_ROW = 100;

    private static final long FIRST_STEP_BACK = 1_000_000;

    private final Path path;
    private final FFmpegFrameGrabber grabber;
    private final FrameScaler scaler;
    private final int width;
    private final int height;
    private final long start;
    private final int turns;
    private @Nullable VideoFrame met;
    private long index;
    private long last = -1;
    private long damaged;

    private FrameStream(Path path, FFmpegFrameGrabber grabber, Shape shape, int maxWidth) {
        this.path = path;
        this.grabber = grabber;
        this.start = Grabbers.startMicros(grabber);
        this.turns = shape.turns();
        int shown = maxWidth > 0 ? Math.min(maxWidth, shape.shownWidth()) : shape.shownWidth();
        double share = (double) shown / shape.shownWidth();
        int high = Math.max(1, (int) Math.round(shape.shownHeight() * share));
        boolean sideways = turns % 2 == 1;
        this.width = sideways ? high : shown;
        this.height = sideways ? shown : high;
        this.scaler = new FrameScaler(width, height);
    }

    /**
     * Opens the first video stream that is no cover picture, as players and editors do.
     *
     * @param maxWidth frames wider than this, as shown, are scaled down; 0 keeps their size
     * @throws MediaException EMPTY, DAMAGED, UNREADABLE, VANISHED, or UNSUPPORTED without a video
     */
    public static FrameStream open(Path path, int maxWidth) throws MediaException {
        Shape shape = Shape.of(path);
        FFmpegFrameGrabber grabber = Grabbers.of(path);
        grabber.setVideoStream(shape.stream());
        grabber.setAudioStream(-1);
        grabber.setVideoOption("threads", "2");
        // As it was decoded: whether the decoder calls it broken is told only there.
        grabber.setImageMode(FrameGrabber.ImageMode.RAW);
        return new FrameStream(path, Grabbers.started(path, grabber), shape, maxWidth);
    }

    /**
     * The frame shown at a time: the last that begins at it or before it, at the end the very last.
     */
    public static Picture grab(Path path, long micros, int maxWidth) throws MediaException {
        try (FrameStream frames = from(path, micros, maxWidth)) {
            VideoFrame shown = frames.next();
            if (shown == null) {
                throw Trouble.damaged(path, "it has no frame at " + micros / 1e6 + " s");
            }
            for (VideoFrame next = frames.next();
                    next != null && next.micros() <= micros;
                    next = frames.next()) {
                shown = next;
            }
            return shown.picture();
        }
    }

    /**
     * Opens close before a time: the first frame begins at it or before it (unless the video itself
     * begins later), and none after is missed. Frames are counted from where it was opened.
     *
     * @param maxWidth as in {@link #open}
     */
    static FrameStream from(Path path, long micros, int maxWidth) throws MediaException {
        // A seek may land behind the place asked for; then further back, in the end at the start.
        for (long back = FIRST_STEP_BACK; ; back *= 8) {
            FrameStream frames = open(path, maxWidth);
            try {
                boolean whole = !frames.seek(micros, back);
                frames.met = frames.decoded();
                if (whole || (frames.met != null && frames.met.micros() <= micros)) {
                    return frames;
                }
                frames.close();
            } catch (MediaException | RuntimeException e) {
                frames.close();
                throw e;
            }
        }
    }

    /**
     * The next frame, or null at the end. Frames that cannot be decoded are skipped and counted.
     */
    public @Nullable VideoFrame next() throws MediaException {
        VideoFrame waiting = met;
        met = null;
        return waiting != null ? waiting : decoded();
    }

    private @Nullable VideoFrame decoded() throws MediaException {
        for (int failed = 0; failed < DAMAGED_IN_A_ROW; failed++) {
            try {
                Frame frame = grabber.grabImage();
                if (frame == null || !(frame.opaque instanceof AVFrame decoded)) {
                    return atEnd();
                }
                byte[] rgb = scaler.rgb(decoded);
                if (rgb != null) {
                    damaged += isBroken(decoded) ? 1 : 0;
                    // Broken containers repeat or step back in time; the order shown still counts.
                    long micros = Math.max(frame.timestamp - start, last + 1);
                    last = micros;
                    return new VideoFrame(index++, micros, turned(width, height, rgb, turns));
                }
            } catch (FrameGrabber.Exception e) {
                // counted below
            }
            damaged++;
        }
        throw Trouble.damaged(path, DAMAGED_IN_A_ROW + " frames in a row cannot be decoded");
    }

    private static boolean isBroken(AVFrame frame) {
        return (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0
                || frame.decode_error_flags() != 0;
    }

    /** Frames so far that could not be decoded, or that the decoder showed with a fault. */
    public long damagedFrames() {
        return damaged;
    }

    @Override
    public void close() {
        scaler.close();
        Grabbers.close(grabber);
    }

    private @Nullable VideoFrame atEnd() throws MediaException {
        if (index == 0) {
            throw Trouble.damaged(path, "not one frame can be decoded");
        }
        return null;
    }

    /** Goes to a key frame so long before a time; false where that is the video's start anyway. */
    private boolean seek(long micros, long back) throws MediaException {
        long before = Math.min(micros, grabber.getLengthInTime()) - back;
        if (before <= 0) {
            return false;
        }
        try {
            grabber.setTimestamp(before + start);
            return true;
        } catch (FrameGrabber.Exception e) {
            throw Trouble.damaged(path, "no frame can be found at " + micros / 1e6 + " s", e);
        }
    }

    /** Quarter turns clockwise. */
    private static Picture turned(int width, int height, byte[] rgb, int quarters) {
        if (quarters == 0) {
            return new Picture(width, height, rgb);
        }
        byte[] out = new byte[rgb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to =
                        switch (quarters) {
                            case 1 -> x * height + (height - 1 - y);
                            case 2 -> (height - 1 - y) * width + (width - 1 - x);
                            default -> (width - 1 - x) * height + y;
                        };
                System.arraycopy(rgb, (y * width + x) * 3, out, to * 3, 3);
            }
        }
        return quarters == 2 ? new Picture(width, height, out) : new Picture(height, width, out);
    }

    /**
     * A video stream before it is decoded.
     *
     * @param shownWidth with square pixels, after rotation
     * @param turns quarter turns clockwise to show it upright
     */
    record Shape(int stream, int shownWidth, int shownHeight, int turns) {
        static Shape of(Path path) throws MediaException {
            FFmpegFrameGrabber grabber = Grabbers.started(path, Grabbers.of(path));
            try {
                return of(path, grabber);
            } finally {
                Grabbers.close(grabber);
            }
        }

        static Shape of(Path path, FFmpegFrameGrabber grabber) throws MediaException {
            int stream = Grabbers.first(grabber, avutil.AVMEDIA_TYPE_VIDEO);
            if (stream < 0) {
                throw Trouble.unsupported(
                        path, "has no moving picture", "give it to a minutes job if it has sound");
            }
            var codec = grabber.getFormatContext().streams(stream).codecpar();
            AVRational ratio = codec.sample_aspect_ratio();
            double square =
                    ratio.num() > 0 && ratio.den() > 0 ? (double) ratio.num() / ratio.den() : 1;
            int width = Math.max(1, (int) Math.round(codec.width() * square));
            int turns = quarterTurns(grabber.getDisplayRotation());
            return turns % 2 == 1
                    ? new Shape(stream, codec.height(), width, turns)
                    : new Shape(stream, width, codec.height(), turns);
        }

        /** JavaCV tells degrees counter-clockwise by which the stored frame is turned. */
        private static int quarterTurns(double degrees) {
            int quarters = (int) Math.round(-degrees / 90);
            return ((quarters % 4) + 4) % 4;
        }
    }
}
