package org.sightline.understand.highlight;

import java.util.List;

/**
 * What is asked of highlights.
 *
 * @param count at most so many, 1 or more
 * @param minSeconds no highlight is shorter unless its video is
 * @param maxSeconds no highlight is longer
 * @param query moments asked for by words; empty for unasked ones
 * @param handles seconds that each clip shows before and after its moment
 */
public record HighlightOptions(
        int count, double minSeconds, double maxSeconds, List<String> query, double handles) {
    public HighlightOptions {
        query = List.copyOf(query);
    }

    public static HighlightOptions defaults() {
        return new HighlightOptions(5, 2, 12, List.of(), 0);
    }
}
