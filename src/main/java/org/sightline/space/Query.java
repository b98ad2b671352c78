package org.sightline.space;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text words; null for a search by an example
 * @param vector of the words or of the example, unit length; empty to search by words alone
 * @param kinds what may be found; empty for all
 * @param limit at most so many hits, 1 or more
 * @param minScore hits below it are left out, 0..1; null for the calibrated threshold
 */
public record Query(
        @Nullable String text,
        float[] vector,
        Set<MomentKind> kinds,
        int limit,
        @Nullable Double minScore) {
    public Query {
        kinds = kinds.isEmpty() ? Set.of(MomentKind.values()) : Set.copyOf(kinds);
        if (limit < 1) {
            throw new IllegalArgumentException("a search gives 1 hit or more, not " + limit);
        }
    }
}
