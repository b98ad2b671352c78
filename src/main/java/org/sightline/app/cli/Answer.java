package org.sightline.app.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sightline.space.Hit;
import org.sightline.space.Hits;

/** What {@code search --json} prints, as DESIGN §2 has it; times in seconds, null for pictures. */
record Answer(@Nullable String query, boolean noMatch, List<Found> hits) {
    record Found(
            String file,
            String kind,
            @Nullable Double start,
            @Nullable Double end,
            double score,
            String text,
            String why) {}

    static Answer of(Hits hits) {
        return new Answer(
                hits.query(), hits.noMatch(), hits.hits().stream().map(Answer::found).toList());
    }

    private static Found found(Hit hit) {
        return new Found(
                hit.moment().file(),
                hit.moment().kind().name().toLowerCase(Locale.ROOT),
                hit.moment().span() == null ? null : hit.moment().span().start(),
                hit.moment().span() == null ? null : hit.moment().span().end(),
                hit.score(),
                hit.moment().text(),
                hit.why());
    }
}
