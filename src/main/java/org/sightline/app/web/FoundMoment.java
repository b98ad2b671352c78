package org.sightline.app.web;

import java.util.Locale;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.space.Hit;
import org.sightline.space.MomentKind;

/**
 * One hit of a search as the page shows it.
 *
 * @param pictured whether a thumbnail can be asked for
 */
public record FoundMoment(
        String media, String file, String time, String score, String why, boolean pictured) {
    static FoundMoment of(Hit hit) {
        TimeSpan span = hit.moment().span();
        return new FoundMoment(
                hit.moment().media().sha256(),
                hit.moment().file(),
                span == null ? "" : Timecode.clock(span.startMicros()),
                String.format(Locale.ROOT, "%.2f", hit.score()),
                hit.why(),
                hit.moment().kind() == MomentKind.IMAGE);
    }
}
