package org.sightline.space;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;

/**
 * What a search can find: a picture, a shot, a spoken line.
 *
 * <p>The array is owned by the moment; a record with an array compares by identity.
 *
 * @param media the file's content
 * @param file the file as people know it
 * @param span where in the file; null for pictures and for text without times
 * @param text words said, read in the picture or written about it, and tags that are sure, for
 *     search by words; may be empty
 * @param vector of unit length in the index's space; empty when there is none
 * @param labels what it shows, best first; may be empty
 * @param speaker who says it; null when not known or nobody speaks
 * @param day when the file was made; null when not known
 */
public record Moment(
        MediaId media,
        String file,
        MomentKind kind,
        @Nullable TimeSpan span,
        String text,
        float[] vector,
        List<String> labels,
        @Nullable String speaker,
        @Nullable LocalDate day) {
    public Moment {
        labels = List.copyOf(labels);
    }

    /** The same over another span, with other words. */
    Moment with(@Nullable TimeSpan other, String words) {
        return new Moment(media, file, kind, other, words, vector, labels, speaker, day);
    }

    /** Whether it is under way at this time of its file. */
    boolean covers(long micros) {
        return span != null && span.startMicros() <= micros && micros < span.endMicros();
    }

    /** A moment of nobody known, of no day known. */
    public Moment(
            MediaId media,
            String file,
            MomentKind kind,
            @Nullable TimeSpan span,
            String text,
            float[] vector,
            List<String> labels) {
        this(media, file, kind, span, text, vector, labels, null, null);
    }
}
