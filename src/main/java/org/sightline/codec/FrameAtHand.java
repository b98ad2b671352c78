package org.sightline.codec;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Picture;

/**
 * The decoded frame at hand, upright and scaled; pixels are made only when they are asked for, as a
 * {@link #picture} for people and models or as a {@link #sketch} to compare frames by.
 *
 * <p>Not for two threads; whoever made it closes it.
 */
public final class FrameAtHand implements AutoCloseable {
    private final FrameShape shape;
    private final FrameShape sketched;
    private final FrameScaler fine;
    private final FrameScaler coarse;
    private @Nullable AVFrame shown;

    /**
     * @param shape how frames are shown, in the size asked for
     */
    FrameAtHand(FrameShape shape) {
        this.shape = shape;
        this.sketched = shape.ofSize(Sketch.WIDTH, Sketch.HEIGHT);
        this.fine = FrameScaler.fine(shape.storedWidth(), shape.storedHeight());
        this.coarse = FrameScaler.coarse(sketched.storedWidth(), sketched.storedHeight());
    }

    /** The next is at hand until another is, or none. */
    void show(@Nullable AVFrame next) {
        shown = next;
    }

    /** A copy of the frame in the size asked for. */
    public Picture picture() {
        return shape.upright(fine.rgb(shown()));
    }

    /** The frame, to compare it with others. */
    public Sketch sketch() {
        return sketched.upright(coarse.sketch(shown()));
    }

    private AVFrame shown() {
        if (shown == null) {
            throw new IllegalStateException("no frame at hand");
        }
        return shown;
    }

    /** Whether the decoder says that not all of a frame is as it was. */
    static boolean isBroken(AVFrame frame) {
        return (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0
                || frame.decode_error_flags() != 0;
    }

    @Override
    public void close() {
        fine.close();
        coarse.close();
    }
}
