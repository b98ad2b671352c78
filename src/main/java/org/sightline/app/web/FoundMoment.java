package org.sightline.app.web;

import java.util.Locale;
import java.util.Optional;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.space.Hit;

/**
 * One hit of a search as the page shows it.
 *
 * @param kind {@code picture}, {@code shot} or {@code speech}
 * @param source address to play it from its moment on; empty where there is nothing to play
 * @param player {@code image}, {@code video}, {@code audio} or {@code none}
 */
public record FoundMoment(
        String media,
        String file,
        String kind,
        String time,
        String score,
        String why,
        String player,
        String source) {
    static FoundMoment of(Hit hit, Optional<MediaFile> file) {
        TimeSpan span = hit.moment().span();
        String media = hit.moment().media().sha256();
        String player = file.map(MediaFile::kind).map(FoundMoment::player).orElse("none");
        double start = span == null ? 0 : span.startMicros() / 1e6;
        return new FoundMoment(
                media,
                hit.moment().file(),
                switch (hit.moment().kind()) {
                    case IMAGE -> "picture";
                    case SHOT -> "shot";
                    case SPEECH -> "speech";
                },
                span == null ? "" : Timecode.clock(span.startMicros()),
                String.format(Locale.ROOT, "%.2f", hit.score()),
                hit.why(),
                player,
                String.format(Locale.ROOT, "/media/%s#t=%.2f", media, start));
    }

    private static String player(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case RECORDING -> "audio";
            case TRANSCRIPT -> "none";
        };
    }
}
