package org.sightline.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of each segment as numbers, read once: 1.5 kB of memory a moment, for less than half
 * the time a query. Segments never change; a row is empty where a moment has no vector.
 *
 * <p>For any number of threads. What a closed segment held is let go.
 */
final class VectorRows {
    private static final BytesRef NONE = new BytesRef();

    private final Map<CacheKey, float[][]> segments = new ConcurrentHashMap<>();

    /** A row for each document of the segment, not to be written to. */
    float[][] of(LeafReader leaf) throws IOException {
        CacheHelper cache = leaf.getCoreCacheHelper();
        if (cache == null) {
            return read(leaf);
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

    private static float[][] readUnchecked(LeafReader leaf) {
        try {
            return read(leaf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[][] read(LeafReader leaf) throws IOException {
        float[][] rows = new float[leaf.maxDoc()][];
        BinaryDocValues values = DocValues.getBinary(leaf, MomentFields.VECTOR);
        for (int doc = 0; doc < rows.length; doc++) {
            rows[doc] = MomentFields.vector(values.advanceExact(doc) ? values.binaryValue() : NONE);
        }
        return rows;
    }
}
