package org.sightline.review;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;

/**
 * What a person said of a part of a video's highlights or of a meeting's minutes. It binds to the
 * file's content and to the part, so it outlives renaming and every later run that makes the part
 * again.
 *
 * @param part as {@link FinalHighlights} and {@link FinalMinutes} name their parts
 * @param words for EDIT the words that stand from now on, not blank; else null
 * @param who as they gave their name; may be empty
 */
public record Remark(
        MediaId media, String part, Kind kind, @Nullable String words, String who, Instant at) {
    /** What was said. */
    public enum Kind {
        /** Other words. */
        EDIT,
        /** It is left out. */
        DROP,
        /** It is right as it is. */
        APPROVE,
        /** What was said before stands no longer. */
        WITHDRAW
    }

    public Remark {
        Objects.requireNonNull(media, "media");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(at, "at");
        if ((words != null && !words.isBlank()) != (kind == Kind.EDIT)) {
            throw new IllegalArgumentException("words go with EDIT, and only with it");
        }
    }
}
