package org.sightline.codec;

import java.util.List;
import org.sightline.media.MediaException;

/**
 * A video decoded as one section, a few frames ahead.
 *
 * @param <T> what is seen in a frame
 */
final class DecodingAsOne<T> implements Decoding<T> {
    private static final int AHEAD = 32;

    private final FrameStream frames;
    private final FramesAhead.Eye<T> eye;
    private final Section<T> section = new Section<>(AHEAD, true);

    /**
     * @param frames at its beginning; closed with this
     */
    DecodingAsOne(FrameStream frames, FramesAhead.Eye<T> eye) {
        this.frames = frames;
        this.eye = eye;
    }

    @Override
    public List<Job> jobs() {
        return List.of(this::decode);
    }

    @Override
    public Section<T> next() {
        return section;
    }

    private void decode() throws InterruptedException {
        Throwable trouble = null;
        try {
            while (frames.advance()) {
                section.see(eye.see(frames.atHand()), frames.micros());
            }
        } catch (MediaException | RuntimeException | Error e) {
            trouble = e;
        }
        section.end(frames.damagedFrames(), trouble);
    }

    @Override
    public void close() {
        frames.close();
    }
}
