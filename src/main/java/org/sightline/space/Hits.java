package org.sightline.space;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ranked list over all kinds, best first.
 *
 * @param query the words looked for; null for a search by example
 * @param searched how many moments the filter let through
 * @param hits empty when nothing reached the least score
 */
public record Hits(@Nullable String query, long searched, List<Hit> hits) {
    public Hits {
        hits = List.copyOf(hits);
    }

    public boolean noMatch() {
        return hits.isEmpty();
    }
}
