package org.sightline.codec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;

/**
 * What someone sees in the frames of a video, one after the other, decoded and seen in threads of
 * their own, ahead of who asks: neither waits for the other.
 *
 * <p>The file is read once. Where decoding may begin afresh every few seconds, the sections between
 * such places are decoded side by side and told in their order; any other video is one section.
 *
 * <p>For one thread; whoever opened it closes it.
 *
 * @param <T> what is seen in a frame
 */
public final class FramesAhead<T> implements AutoCloseable {
    /** Looks at the frames of a section, one after the other. */
    @FunctionalInterface
    public interface Eye<T> {
        T see(FrameAtHand frame);
    }

    private final Path path;
    private final Decoding<T> decoding;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Section<T> section;
    private long index = -1;
    private long micros = -1;
    private long damaged;

    private FramesAhead(Path path, Decoding<T> decoding) {
        this.path = path;
        this.decoding = decoding;
        for (Decoding.Job job : decoding.jobs()) {
            Thread thread = new Thread(() -> run(job), "frames-ahead");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /**
     * Opens a video to look at every frame of it: where much is scaled down far, the decoder leaves
     * out what hardly shows then, and takes two thirds of the time.
     *
     * @param maxWidth pictures wider than this, as shown, are scaled down; 0 keeps their size
     * @param eyes one for each section
     * @throws MediaException as {@link FrameStream#open}
     */
    public static <T> FramesAhead<T> watch(Path path, int maxWidth, Supplier<Eye<T>> eyes)
            throws MediaException {
        PacketStream packets = PacketStream.open(path);
        if (packets.beginsAfreshWithin(Section.LONGEST)) {
            FrameShape shape = packets.shape().within(maxWidth);
            return new FramesAhead<>(path, new DecodingInSections<>(packets, shape, eyes));
        }
        FrameStream frames = FrameStream.watch(path, packets, maxWidth);
        return new FramesAhead<>(path, new DecodingAsOne<>(frames, eyes.get()));
    }

    /**
     * What was seen in the next frame, or null at the end.
     *
     * @throws MediaException DAMAGED when there is no frame at all
     */
    public @Nullable T next() throws MediaException {
        try {
            Section.Step<T> step = step();
            if (step.seen() != null) {
                index++;
                // Broken containers repeat or step back in time; the order shown still counts.
                micros = Math.max(step.micros(), micros + 1);
            } else if (index < 0) {
                throw Trouble.damaged(path, "not one frame can be decoded");
            }
            return step.seen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while watching", e);
        }
    }

    /** Number of the frame that {@link #next} told of, from 0 in the order shown. */
    public long index() {
        return index;
    }

    /** When that frame is shown, exact, the file's first frame or sample at 0. */
    public long micros() {
        return micros;
    }

    /** Frames so far that could not be decoded, or are shown with a fault; all at the end. */
    public long damagedFrames() {
        return damaged;
    }

    private Section.Step<T> step() throws MediaException, InterruptedException {
        while (true) {
            section = section == null ? decoding.next() : section;
            Section.Step<T> step = section.step();
            rethrow(step.trouble());
            damaged += step.damaged();
            if (step.seen() != null || section.isLast()) {
                return step;
            }
            section = null;
        }
    }

    private static void rethrow(@Nullable Throwable trouble) throws MediaException {
        if (trouble instanceof MediaException media) {
            throw media;
        }
        if (trouble instanceof RuntimeException broken) {
            throw broken;
        }
        if (trouble instanceof Error error) {
            throw error;
        }
    }

    private static void run(Decoding.Job job) {
        try {
            job.run();
        } catch (InterruptedException e) {
            // closed before the end
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        decoding.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
