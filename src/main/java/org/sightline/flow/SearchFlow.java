package org.sightline.flow;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.codec.Limits;
import org.sightline.codec.StillDecoder;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.space.Calibration;
import org.sightline.space.Hits;
import org.sightline.space.MomentKind;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;

/** A query's way: words or a picture, to a vector, to calibrated hits or "no match". */
public final class SearchFlow implements AutoCloseable {
    /**
     * What somebody asks.
     *
     * @param words may be empty when {@code like} is given
     * @param like a picture to search by; null to search by words
     * @param kinds empty for all
     * @param minScore null for the calibrated threshold
     */
    public record Asked(
            String words,
            @Nullable Path like,
            Set<MomentKind> kinds,
            int limit,
            @Nullable Double minScore) {}

    private static final int GLANCE = 600;

    private final MomentSearch search;
    private final Instruments instruments;

    private SearchFlow(MomentSearch search, Instruments instruments) {
        this.search = search;
        this.instruments = instruments;
    }

    /** Opens a library's index for reading; the caller closes it. */
    public static SearchFlow open(Library library, Instruments instruments)
            throws LibraryException, ModelException {
        Calibration calibration = instruments.calibration();
        return new SearchFlow(
                MomentSearch.open(library.index(), instruments.space(), calibration), instruments);
    }

    public Hits find(Asked asked) throws MediaException, ModelException, LibraryException {
        String words = asked.words().isBlank() ? null : asked.words();
        return search.search(
                new Query(words, vector(asked), asked.kinds(), asked.limit(), asked.minScore()));
    }

    private float[] vector(Asked asked) throws MediaException, ModelException {
        if (asked.like() == null) {
            return instruments.sentences().encode(asked.words());
        }
        StillDecoder decoder = new StillDecoder(Limits.DEFAULT);
        return instruments.eyes().glance(decoder.decode(asked.like(), GLANCE)).vector();
    }

    @Override
    public void close() throws LibraryException {
        search.close();
    }
}
