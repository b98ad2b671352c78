package org.sightline.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Timecode;
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
            String why) {
        /** "0:05 to 0:10", "0:10" of what is over within a second, nothing of a picture. */
        String times() {
            return Stream.of(Optional.ofNullable(start), Optional.ofNullable(end))
                    .flatMap(Optional::stream)
                    .map(seconds -> Timecode.clock(Math.round(seconds * 1e6)))
                    .distinct()
                    .collect(Collectors.joining(" to "));
        }
    }

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
