package org.sightline.space;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;

/**
 * Which moments may be found at all, whatever is looked for.
 *
 * @param kinds empty for all
 * @param folder a folder or a file by its name, or by its path as the job knew it; empty for all
 * @param since first day on which the file may have been made; null for any
 * @param until last day; null for any. A file of no day known passes neither
 * @param speaker who says it, upper or lower case alike; empty for anybody and nobody
 * @param tag what it must show, by a whole label; empty for anything
 * @param media which files
 */
public record Filter(
        Set<MomentKind> kinds,
        String folder,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String speaker,
        String tag,
        Predicate<MediaId> media) {
    static final Predicate<MediaId> EVERY_FILE = media -> true;

    /** Lets everything pass. */
    public static final Filter NONE = of(Set.of());

    public Filter {
        kinds = kinds.isEmpty() ? Set.of(MomentKind.values()) : Set.copyOf(kinds);
        folder = MomentFields.path(folder);
        speaker = speaker.strip();
        tag = tag.strip();
        if (since != null && until != null && since.isAfter(until)) {
            throw new IllegalArgumentException(
                    "no day is on or after " + since + " and on or before " + until);
        }
    }

    /**
     * Moments of these kinds.
     *
     * @param kinds empty for all
     */
    public static Filter of(Set<MomentKind> kinds) {
        return new Filter(kinds, "", null, null, "", "");
    }

    /** For all files. */
    public Filter(
            Set<MomentKind> kinds,
            String folder,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String speaker,
            String tag) {
        this(kinds, folder, since, until, speaker, tag, EVERY_FILE);
    }

    /** The same, and of these files alone. */
    public Filter among(Predicate<MediaId> files) {
        return new Filter(kinds, folder, since, until, speaker, tag, files);
    }

    /** The same, and of this folder or file alone. */
    public Filter in(String place) {
        return new Filter(kinds, place, since, until, speaker, tag, media);
    }

    /** All of it but {@link #media}, which the index knows nothing of. */
    org.apache.lucene.search.Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
        if (kinds.size() < MomentKind.values().length) {
            List<BytesRef> names = kinds.stream().map(k -> new BytesRef(k.name())).toList();
            all.add(new TermInSetQuery(MomentFields.KIND, names), Occur.FILTER);
        }
        exactly(all, MomentFields.PLACE, folder);
        exactly(all, MomentFields.SPEAKER, MomentFields.plain(speaker));
        exactly(all, MomentFields.LABEL, MomentFields.plain(tag));
        if (since != null || until != null) {
            long first = since == null ? Long.MIN_VALUE : since.toEpochDay();
            long last = until == null ? Long.MAX_VALUE : until.toEpochDay();
            all.add(LongPoint.newRangeQuery(MomentFields.DAY, first, last), Occur.FILTER);
        }
        return all.build();
    }

    private static void exactly(BooleanQuery.Builder all, String field, String value) {
        if (!value.isEmpty()) {
            all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
