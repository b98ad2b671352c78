package org.sightline.app.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;

/**
 * A row for each picture of a library as it stands while nobody decides. They are read in the
 * background, so that thousands of pictures keep nobody waiting. Thread-safe.
 */
final class Rows {
    private final Holdings holdings;
    private final Function<MediaFile, Optional<Row>> reader;
    private final Map<MediaId, Row> read = new ConcurrentHashMap<>();
    private final AtomicInteger toRead = new AtomicInteger();
    private final Courtesy courtesy;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
    private int version;

    /**
     * Begins to read.
     *
     * @param reader makes a row; empty for a picture that today's models have not measured
     * @param courtesy whom reading lets go first
     */
    Rows(Holdings holdings, Function<MediaFile, Optional<Row>> reader, Courtesy courtesy) {
        this.courtesy = courtesy;
        this.holdings = holdings;
        this.reader = reader;
        refresh();
    }

    /** Those that are read, in no order. */
    Collection<Row> read() {
        return read.values();
    }

    /** How many pictures are still to read. */
    int toRead() {
        return toRead.get();
    }

    /** Takes in what came and went since. */
    synchronized void refresh() {
        int now = holdings.refresh();
        if (now != version && reading.isDone()) {
            version = now;
            take(holdings.of(Set.of(MediaKind.IMAGE)));
        }
    }

    /** Waits until all is read; those that are new since the last refresh aside. */
    void finish() {
        waiting().join();
    }

    private synchronized CompletableFuture<Void> waiting() {
        return reading;
    }

    private void take(List<MediaFile> files) {
        read.keySet().retainAll(files.stream().map(MediaFile::id).collect(Collectors.toSet()));
        List<MediaFile> fresh = files.stream().filter(file -> !isRead(file)).toList();
        toRead.set(fresh.size());
        reading =
                CompletableFuture.runAsync(() -> fresh.parallelStream().forEach(this::read))
                        .whenComplete((done, trouble) -> toRead.set(0));
    }

    private boolean isRead(MediaFile file) {
        Row row = read.get(file.id());
        return row != null && row.file().equals(file.name());
    }

    private void read(MediaFile file) {
        courtesy.letOthersFirst();
        reader.apply(file).ifPresent(row -> read.put(row.media(), row));
        toRead.decrementAndGet();
    }
}
