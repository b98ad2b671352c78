package org.sightline.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;

/**
 * What the queue page shows.
 *
 * @param counts of pictures in each state, over the whole library
 * @param shown how many pass the filter
 * @param place of the current picture among them, from 1; 0 when there is none
 * @param current the picture to decide on
 * @param next those that follow it
 */
public record Queue(
        Map<Row.State, Integer> counts,
        int shown,
        int place,
        Optional<Row> current,
        Optional<Row> before,
        List<Row> next) {
    private static final int FOLLOWING = 12;

    /**
     * Which pictures are asked for.
     *
     * @param state null for all that nobody decided on
     * @param words that a file's name or alt text holds; empty for all
     */
    public record Filter(Row.@Nullable State state, String words) {
        boolean lets(Row row) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            boolean isOfState =
                    state == null ? row.state() != Row.State.DECIDED : row.state() == state;
            return isOfState
                    && (row.file() + "\n" + row.alt()).toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    /**
     * @param at the picture to begin with; null, or one that is filtered out, for the first
     */
    static Queue of(List<Row> rows, Filter filter, @Nullable MediaId at) {
        Map<Row.State, Integer> counts = new EnumMap<>(Row.State.class);
        for (Row.State state : Row.State.values()) {
            counts.put(state, 0);
        }
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        List<Row> shown = new ArrayList<>(rows.stream().filter(filter::lets).toList());
        shown.sort(Comparator.comparingDouble(Row::order).thenComparing(Row::file));
        int start = Math.max(0, shown.stream().map(Row::media).toList().indexOf(at));
        int end = Math.min(shown.size(), start + 1 + FOLLOWING);
        boolean isEmpty = shown.isEmpty();
        return new Queue(
                counts,
                shown.size(),
                isEmpty ? 0 : start + 1,
                isEmpty ? Optional.empty() : Optional.of(shown.get(start)),
                start == 0 ? Optional.empty() : Optional.of(shown.get(start - 1)),
                isEmpty ? List.of() : List.copyOf(shown.subList(start + 1, end)));
    }

    /** How many nobody has decided on. */
    public int left() {
        return all() - counts.getOrDefault(Row.State.DECIDED, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
