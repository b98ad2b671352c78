package org.sightline.codec;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;

/**
 * What someone sees in the frames of a video, one after the other, decoded and seen in a thread of
 * its own, a few frames ahead of who asks: neither waits for the other.
 *
 * <p>For one thread; whoever made it closes it.
 *
 * @param <T> what is seen in a frame
 */
public final class FramesAhead<T> implements AutoCloseable {
    private static final int AHEAD = 32;

    /** Looks at the frame at hand; always in the same thread. */
    @FunctionalInterface
    public interface Eye<T> {
        T see(FrameStream frames);
    }

    /** Something seen, or the end, with what ended it. */
    private record Step<T>(@Nullable T seen, @Nullable Throwable trouble) {}

    private final FrameStream frames;
    private final BlockingQueue<Step<T>> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    /**
     * @param frames at its beginning; closed with this one, and not to be touched before the end
     */
    public FramesAhead(FrameStream frames, Eye<T> eye) {
        this.frames = frames;
        this.thread = new Thread(() -> run(eye), "frames-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What was seen in the next frame, or null at the end.
     *
     * @throws MediaException as {@link FrameStream#advance}
     */
    public @Nullable T next() throws MediaException {
        Step<T> step = take();
        Throwable trouble = step.trouble;
        if (trouble instanceof MediaException media) {
            throw media;
        }
        if (trouble instanceof RuntimeException broken) {
            throw broken;
        }
        if (trouble instanceof Error error) {
            throw error;
        }
        return step.seen;
    }

    private Step<T> take() {
        try {
            return steps.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while watching", e);
        }
    }

    private void run(Eye<T> eye) {
        try {
            steps.put(last(eye));
        } catch (InterruptedException e) {
            // closed before the end
        }
    }

    private Step<T> last(Eye<T> eye) throws InterruptedException {
        try {
            while (frames.advance()) {
                steps.put(new Step<>(eye.see(frames), null));
            }
            return new Step<>(null, null);
        } catch (MediaException | RuntimeException | Error e) {
            return new Step<>(null, e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        frames.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
