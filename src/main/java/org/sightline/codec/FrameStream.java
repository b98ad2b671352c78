package org.sightline.codec;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
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
    private static final long FIRST_STEP_BACK = 1_000_000;

    /** Decoding one by one, a second thread is ahead; more wait for each other. */
    private static final int THREADS = 2;

    private final Path path;
    private final PacketStream packets;
    private final SectionDecoder decoder;
    private boolean ahead;
    private boolean ended;
    private long index = -1;
    private long micros = -1;
    private long unknown;

    private FrameStream(Path path, PacketStream packets, FrameShape shape, boolean rough)
            throws MediaException {
        this.path = path;
        this.packets = packets;
        this.decoder = new SectionDecoder(packets, shape, rough, THREADS);
        if (!decoder.isOpen()) {
            close();
            throw Trouble.damaged(path, "no player could open it");
        }
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
        return of(path, PacketStream.open(path), maxWidth, rough);
    }

    /**
     * As {@link #watch} with a stream that was opened already.
     *
     * @param packets closed with this
     */
    static FrameStream watch(Path path, PacketStream packets, int maxWidth) throws MediaException {
        return of(path, packets, maxWidth, true);
    }

    private static FrameStream of(Path path, PacketStream packets, int maxWidth, boolean rough)
            throws MediaException {
        return new FrameStream(path, packets, packets.shape().within(maxWidth), rough);
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
                long before = Math.min(micros, frames.packets.lengthMicros()) - back;
                if (before > 0) {
                    frames.seek(before);
                }
                frames.ahead = frames.decodeFrom(before);
                if (before <= 0 || (frames.ahead && frames.micros <= micros)) {
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
     * @throws MediaException DAMAGED when there is no frame at all
     */
    public boolean advance() throws MediaException {
        boolean decoded = ahead || decode();
        ahead = false;
        if (decoded) {
            index++;
        } else if (index < 0) {
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
        return decoder.atHand().picture();
    }

    /** The frame at hand, to compare it with others. */
    public Sketch sketch() {
        return decoder.atHand().sketch();
    }

    /** The frame at hand itself. */
    FrameAtHand atHand() {
        return decoder.atHand();
    }

    /** Decodes up to the first frame that is shown at a time or later; false at the end. */
    private boolean decodeFrom(long from) {
        boolean decoded = decode();
        while (decoded && micros < from) {
            decoded = decode();
        }
        return decoded;
    }

    /** Decodes the next frame; false at the end. */
    private boolean decode() {
        while (true) {
            while (decoder.advance()) {
                if (decoder.isKnown()) {
                    // Broken containers repeat or step back in time; the order shown still counts.
                    micros = Math.max(decoder.micros(), micros + 1);
                    return true;
                }
                unknown++;
            }
            if (ended) {
                return false;
            }
            AVPacket packet = packets.next();
            ended = packet == null;
            decoder.take(packet);
        }
    }

    /** Frames so far that could not be decoded, or that the decoder showed with a fault. */
    public long damagedFrames() {
        return decoder.damaged() + unknown;
    }

    @Override
    public void close() {
        decoder.close();
        packets.close();
    }

    private void seek(long to) throws MediaException {
        if (!packets.seek(to)) {
            throw Trouble.damaged(path, "no frame can be found at " + to / 1e6 + " s");
        }
    }
}
