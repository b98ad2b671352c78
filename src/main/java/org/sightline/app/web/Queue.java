package org.sightline.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;

/**
 * What the queue page shows.
 *
 * @param counts of pictures in each state, over the whole library
 * @param folders that pictures lie in
 * @param types of pictures that there are
 * @param shown how many pass the filter
 * @param place of the current picture among them, from 1; 0 when there is none
 * @param current the picture to decide on
 * @param next those that follow it
 * @param toRead how many pictures are not among all this yet
 */
public record Queue(
        Map<Row.State, Integer> counts,
        List<String> folders,
        List<String> types,
        int shown,
        int place,
        Optional<Row> current,
        Optional<Row> before,
        List<Row> next,
        int toRead) {
    private static final int FOLLOWING = 10;
    private static final Comparator<Row> LEAST_SURE_FIRST =
            Comparator.comparingDouble(Row::order).thenComparing(Row::file);

    /**
     * @param at the picture to begin with; null, or one that is filtered out, for the first
     */
    static Queue of(Collection<Row> rows, QueueFilter filter, @Nullable MediaId at, int toRead) {
        List<Row> shown = new ArrayList<>(rows.stream().filter(filter::lets).toList());
        shown.sort(LEAST_SURE_FIRST);
        int start = Math.max(0, shown.stream().map(Row::media).toList().indexOf(at));
        boolean isEmpty = shown.isEmpty();
        return new Queue(
                counts(rows),
                rows.stream().map(Row::folder).distinct().sorted().toList(),
                rows.stream().map(Row::type).distinct().sorted().toList(),
                shown.size(),
                isEmpty ? 0 : start + 1,
                isEmpty ? Optional.empty() : Optional.of(shown.get(start)),
                start == 0 ? Optional.empty() : Optional.of(shown.get(start - 1)),
                shown.stream().skip(start + 1L).limit(FOLLOWING).toList(),
                toRead);
    }

    private static Map<Row.State, Integer> counts(Collection<Row> rows) {
        Map<Row.State, Integer> counts = new EnumMap<>(Row.State.class);
        Stream.of(Row.State.values()).forEach(state -> counts.put(state, 0));
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    /** How many nobody has decided on. */
    public int left() {
        return all() - counts.getOrDefault(Row.State.DECIDED, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The picture that follows, as addresses name it; empty at the end. */
    public String following() {
        return next.isEmpty() ? "" : next.get(0).media().sha256();
    }
}
