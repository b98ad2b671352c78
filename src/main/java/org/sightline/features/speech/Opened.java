package org.sightline.features.speech;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What was opened, to be closed together, the last first. For one thread. */
final class Opened implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    /** Takes it in and gives it back. */
    <T> T add(T opened, Consumer<T> close) {
        closings.push(() -> close.accept(opened));
        return opened;
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
