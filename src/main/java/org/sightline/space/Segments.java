package org.sightline.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;

/**
 * What was read of each segment, once: segments never change. For any number of threads. What a
 * closed segment held is let go.
 */
final class Segments {
    private final Map<CacheKey, Segment> segments = new ConcurrentHashMap<>();
    private final int dimensions;

    /**
     * @param dimensions numbers in a vector
     */
    Segments(int dimensions) {
        this.dimensions = dimensions;
    }

    Segment of(LeafReader leaf) throws IOException {
        CacheHelper cache = leaf.getCoreCacheHelper();
        if (cache == null) {
            return Segment.read(leaf, dimensions);
        }
        try {
            return segments.computeIfAbsent(
                    cache.getKey(),
                    key -> {
                        cache.addClosedListener(segments::remove);
                        return readUnchecked(leaf);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Segment readUnchecked(LeafReader leaf) {
        try {
            return Segment.read(leaf, dimensions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
