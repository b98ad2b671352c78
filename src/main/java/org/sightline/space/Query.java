package org.sightline.space;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param wanted what hits are ranked by
 * @param plus what each hit must be a match for, too
 * @param minus what no hit may be a match for
 * @param filter what may be found at all
 * @param limit at most so many hits, 1 or more
 * @param minScore hits below it are left out, 0..1; null for the calibrated threshold
 */
public record Query(
        Wanted wanted,
        List<Wanted> plus,
        List<Wanted> minus,
        Filter filter,
        int limit,
        @Nullable Double minScore) {
    public Query {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
        if (limit < 1) {
            throw new IllegalArgumentException("a search gives 1 hit or more, not " + limit);
        }
    }

    /**
     * By words, without plus and minus.
     *
     * @param kinds what may be found; empty for all
     */
    public Query(
            String text,
            float[] vector,
            Set<MomentKind> kinds,
            int limit,
            @Nullable Double minScore) {
        this(Wanted.words(text, vector), List.of(), List.of(), Filter.of(kinds), limit, minScore);
    }

    Stream<Wanted> all() {
        return Stream.of(Stream.of(wanted), plus.stream(), minus.stream()).flatMap(s -> s);
    }
}
