package org.sightline.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * Hands things from one thread to another in their order, several at a time: a lock and a waiting
 * thread woken for each would cost more than many a frame does. Who is too fast waits.
 */
final class Handover<T> {
    private static final int BATCH = 16;

    private final BlockingQueue<List<T>> batches;

    /** The giver's alone. */
    private List<T> begun = new ArrayList<>(BATCH);

    /** The taker's alone. */
    private Iterator<T> taken = Collections.emptyIterator();

    /**
     * @param most so many may wait, and a batch more
     */
    Handover(int most) {
        this.batches = new ArrayBlockingQueue<>(Math.max(1, most / BATCH));
    }

    void give(T thing) throws InterruptedException {
        begun.add(thing);
        if (begun.size() == BATCH) {
            flush();
        }
    }

    /** The last one, or one after which none comes for long. */
    void giveAtOnce(T thing) throws InterruptedException {
        begun.add(thing);
        flush();
    }

    private void flush() throws InterruptedException {
        batches.put(begun);
        begun = new ArrayList<>(BATCH);
    }

    T take() throws InterruptedException {
        while (!taken.hasNext()) {
            taken = batches.take().iterator();
        }
        return taken.next();
    }

    /** All that was given and not taken, when neither thread is at work any more. */
    void drain(Consumer<T> to) {
        taken.forEachRemaining(to);
        batches.forEach(batch -> batch.forEach(to));
        begun.forEach(to);
    }
}
