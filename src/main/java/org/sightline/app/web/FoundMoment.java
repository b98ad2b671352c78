package org.sightline.app.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.space.Hit;

/**
 * One hit of a search as the page shows it.
 *
 * @param kind {@code Picture}, {@code Shot} or {@code Speech}
 * @param time where in the file; empty for a whole picture
 * @param start seconds, for the player
 * @param percent how probable it is that this is meant
 * @param still address of a small picture of it; null where there is nothing to see
 * @param player {@code video}, {@code audio}, or {@code none} where nothing plays
 * @param like names it as an example to search by; null when its file is gone
 * @param page address where the file can be worked on, at this moment; null when it is gone
 */
public record FoundMoment(
        String media,
        String file,
        String kind,
        String time,
        double start,
        double end,
        long percent,
        String why,
        @Nullable String still,
        String player,
        @Nullable String like,
        @Nullable String page) {
    static FoundMoment of(Hit hit, Optional<MediaFile> file) {
        TimeSpan span = hit.moment().span();
        String media = hit.moment().media().sha256();
        MediaKind kind = file.map(MediaFile::kind).orElse(null);
        return new FoundMoment(
                media,
                hit.moment().file(),
                switch (hit.moment().kind()) {
                    case IMAGE -> "Picture";
                    case SHOT -> "Shot";
                    case SPEECH -> "Speech";
                },
                span == null ? "" : Timecode.clock(span.startMicros()),
                span == null ? 0 : span.start(),
                span == null ? 0 : span.end(),
                Math.round(hit.score() * 100),
                hit.why(),
                still(kind, media, span),
                kind == MediaKind.VIDEO ? "video" : kind == MediaKind.RECORDING ? "audio" : "none",
                like(kind, media, span),
                page(kind, media, span));
    }

    private static @Nullable String still(
            @Nullable MediaKind kind, String media, @Nullable TimeSpan span) {
        if (kind == MediaKind.IMAGE) {
            return "/picture/" + media + "/small";
        }
        // The middle of a shot shows it better than its first frame, which may still be fading in.
        return kind == MediaKind.VIDEO && span != null
                ? "/frame/" + media + "/" + (span.startMicros() + span.endMicros()) / 2
                : null;
    }

    private static @Nullable String like(
            @Nullable MediaKind kind, String media, @Nullable TimeSpan span) {
        if (kind == null || (kind != MediaKind.IMAGE && span == null)) {
            return null;
        }
        return span == null ? media : String.format(Locale.ROOT, "%s@%.3f", media, span.start());
    }

    private static @Nullable String page(
            @Nullable MediaKind kind, String media, @Nullable TimeSpan span) {
        if (kind == null) {
            return null;
        }
        String at = span == null ? "" : String.format(Locale.ROOT, "?t=%.2f", span.start());
        return switch (kind) {
            case IMAGE -> "/?show=all&at=" + media;
            case VIDEO -> "/videos/" + media + at;
            case RECORDING, TRANSCRIPT -> "/meetings/" + media + at;
        };
    }
}
