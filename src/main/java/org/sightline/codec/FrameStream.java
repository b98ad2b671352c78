package org.sightline.codec;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * The frames of a video, one after the other, upright and scaled; one frame is in memory at a time.
 *
 * <p>{@link #advance} goes on to a frame; its pixels are made only when they are asked for, as a
 * {@link #picture} for people and models or as a {@link #sketch} to compare frames by. Times come
 * from the container's timestamps, never from a frame rate, less the time at which the file begins.
 * Not for two threads; whoever opened it closes it.
 */
public final class FrameStream implements AutoCloseable {
    private static final int DAMAGED_IN_A_ROW = 100;
    private static final long FIRST_STEP_BACK = 1_000_000;

    private final Path path;
    private final FFmpegFrameGrabber grabber;
    private final FrameAtHand atHand;
    private final long start;
    private boolean ahead;
    private long index = -1;
    private long micros = -1;
    private long damaged;

    private FrameStream(Path path, FFmpegFrameGrabber grabber, FrameShape shape) {
        this.path = path;
        this.grabber = grabber;
        this.start = Grabbers.startMicros(grabber);
        this.atHand = new FrameAtHand(shape);
    }

    /**
     * Opens the first video stream that is no cover picture, as players and editors do.
     *
     * @param maxWidth frames wider than this, as shown, are scaled down; 0 keeps their size
     * @throws MediaException EMPTY, DAMAGED, UNREADABLE, VANISHED, or UNSUPPORTED without a video
     */
    public static FrameStream open(Path path, int maxWidth) throws MediaException {
        return open(path, maxWidth, false);
    }

    /**
     * As {@link #open} for who looks at every frame: where much is scaled down far, the decoder
     * leaves out what hardly shows then, and takes two thirds of the time.
     */
    public static FrameStream watch(Path path, int maxWidth) throws MediaException {
        return open(path, maxWidth, true);
    }

    private static FrameStream open(Path path, int maxWidth, boolean rough) throws MediaException {
        FrameShape whole = FrameShape.of(path);
        FrameShape shape = whole.within(maxWidth);
        FFmpegFrameGrabber grabber = Grabbers.of(path);
        grabber.setVideoStream(whole.stream());
        grabber.setAudioStream(-1);
        grabber.setVideoOption("threads", "2");
        if (rough && shape.bearsRoughness(whole)) {
            grabber.setVideoOption("skip_loop_filter", "all");
        }
        // As it was decoded: whether the decoder calls it broken is told only there.
        grabber.setImageMode(FrameGrabber.ImageMode.RAW);
        return new FrameStream(path, Grabbers.started(path, grabber), shape);
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
        // A seek may land behind the place asked for, or where no frame comes any more; then
        // further back, in the end at the start.
        for (long back = FIRST_STEP_BACK; ; back *= 8) {
            FrameStream frames = open(path, maxWidth);
            try {
                boolean whole = !frames.seek(micros, back);
                frames.ahead = frames.decode();
                if (whole || (frames.ahead && frames.micros <= micros)) {
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
     * The next frame with its picture, or null at the end.
     *
     * @throws MediaException as {@link #advance}
     */
    public @Nullable VideoFrame next() throws MediaException {
        return advance() ? new VideoFrame(index, micros, picture()) : null;
    }

    /**
     * Goes on to the next frame; those that cannot be decoded are skipped and counted.
     *
     * @return false at the end
     * @throws MediaException DAMAGED when there is no frame, or many in a row are broken
     */
    public boolean advance() throws MediaException {
        boolean decoded = ahead || decode();
        ahead = false;
        if (!decoded && index < 0) {
            throw Trouble.damaged(path, "not one frame can be decoded");
        }
        return decoded;
    }

    /** Number of the frame at hand, from 0 in the order shown. */
    public long index() {
        return index;
    }

    /** When the frame at hand is shown, exact, the file's first frame or sample at 0. */
    public long micros() {
        return micros;
    }

    /** A copy of the frame at hand in the size asked for. */
    public Picture picture() {
        return atHand.picture();
    }

    /** The frame at hand, to compare it with others. */
    public Sketch sketch() {
        return atHand.sketch();
    }

    /** The frame at hand itself. */
    FrameAtHand atHand() {
        return atHand;
    }

    /** Decodes the next frame; false at the end. */
    private boolean decode() throws MediaException {
        for (int failed = 0; failed < DAMAGED_IN_A_ROW; failed++) {
            try {
                Frame frame = grabber.grabImage();
                if (frame == null || !(frame.opaque instanceof AVFrame decoded)) {
                    atHand.show(null);
                    return false;
                }
                if (FrameScaler.knows(decoded)) {
                    damaged += FrameAtHand.isBroken(decoded) ? 1 : 0;
                    // Broken containers repeat or step back in time; the order shown still counts.
                    micros = Math.max(frame.timestamp - start, micros + 1);
                    index++;
                    atHand.show(decoded);
                    return true;
                }
            } catch (FrameGrabber.Exception e) {
                // counted below
            }
            damaged++;
        }
        throw Trouble.damaged(path, DAMAGED_IN_A_ROW + " frames in a row cannot be decoded");
    }

    /** Frames so far that could not be decoded, or that the decoder showed with a fault. */
    public long damagedFrames() {
        return damaged;
    }

    @Override
    public void close() {
        atHand.close();
        Grabbers.close(grabber);
    }

    /** Goes to a key frame so long before a time; false where that is the video's start anyway. */
    private boolean seek(long micros, long back) throws MediaException {
        long before = Math.min(micros, grabber.getLengthInTime()) - back;
        if (before <= 0) {
            return false;
        }
        try {
            // Told from the file's beginning: the grabber adds when that is.
            grabber.setTimestamp(before);
            return true;
        } catch (FrameGrabber.Exception e) {
            throw Trouble.damaged(path, "no frame can be found at " + micros / 1e6 + " s", e);
        }
    }
}
