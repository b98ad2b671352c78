package org.sightline.app.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.sightline.app.batch.Running;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages how a run goes on, as server-sent events: {@code progress} with {@code words}, {@code
 * through} and {@code to_do}, and {@code ended}, after which nothing comes. Thread-safe.
 */
final class RunFeed implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;
    private static final long AN_HOUR = 3_600_000;

    private final RunDesk desk;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "feed");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final ScheduledFuture<?> ticks;

    RunFeed(RunDesk desk) {
        this.desk = desk;
        ticks =
                clock.scheduleWithFixedDelay(
                        this::tell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A new listener; it may go away when it likes. */
    SseEmitter listen() {
        SseEmitter listener = new SseEmitter(AN_HOUR);
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onTimeout(listener::complete);
        listener.onError(gone -> listeners.remove(listener));
        listeners.add(listener);
        return listener;
    }

    private void tell() {
        if (listeners.isEmpty()) {
            return;
        }
        Optional<Running> running = desk.running();
        listeners.forEach(listener -> tell(listener, running));
    }

    private void tell(SseEmitter listener, Optional<Running> running) {
        try {
            if (running.isPresent()) {
                Running now = running.get();
                listener.send(
                        SseEmitter.event()
                                .name("progress")
                                .data(
                                        Map.of(
                                                "words", now.words(),
                                                "through", now.through(),
                                                "to_do", now.toDo())));
            } else {
                listener.send(SseEmitter.event().name("ended").data(""));
                listener.complete();
            }
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    @Override
    public void close() {
        ticks.cancel(false);
        clock.shutdownNow();
        listeners.forEach(SseEmitter::complete);
    }
}
