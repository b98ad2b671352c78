package org.sightline.codec;

import java.util.List;

/**
 * A way to decode a video, in sections. Closed when all its jobs have ended.
 *
 * @param <T> what is seen in a frame
 */
interface Decoding<T> extends AutoCloseable {
    /** Work for a thread of its own; goes on until it has ended or is interrupted. */
    @FunctionalInterface
    interface Job {
        void run() throws InterruptedException;
    }

    /** What has to be done side by side. */
    List<Job> jobs();

    /** The next section in the order shown; after the last there is none. */
    Section<T> next() throws InterruptedException;

    @Override
    void close();
}
