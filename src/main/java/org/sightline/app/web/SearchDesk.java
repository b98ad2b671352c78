package org.sightline.app.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.flow.Instruments;
import org.sightline.flow.SearchFlow;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.MediaKind;
import org.sightline.model.ModelException;

/** Search over all of a library, for its page. Thread-safe. */
public final class SearchDesk {
    private static final int HITS = 24;

    private final Library library;
    private final Instruments instruments;
    private final Holdings holdings;

    public SearchDesk(Library library, Instruments instruments, Holdings holdings) {
        this.library = library;
        this.instruments = instruments;
        this.holdings = holdings;
    }

    /**
     * One ranked list over everything; empty for no match.
     *
     * @throws IllegalArgumentException when nothing is looked for, or with days that are none
     */
    List<FoundMoment> find(SearchForm form)
            throws MediaException, ModelException, LibraryException {
        holdings.refresh();
        SearchFlow.Asked asked =
                new SearchFlow.Asked(
                        form.q(),
                        example(form.like()),
                        form.filter(),
                        form.isReviewed(),
                        HITS,
                        form.minScore());
        try (SearchFlow search = SearchFlow.open(library, instruments)) {
            return search.find(asked).hits().stream()
                    .map(hit -> FoundMoment.of(hit, holdings.file(hit.moment().media())))
                    .toList();
        }
    }

    /** Only what the library has can be an example: an address names no path. */
    private @Nullable String example(String like) {
        if (like.isEmpty()) {
            return null;
        }
        int at = like.indexOf('@');
        Optional<MediaFile> file =
                holdings.file(new MediaId(at < 0 ? like : like.substring(0, at)));
        if (file.isEmpty()) {
            throw new IllegalArgumentException("this library has no such example");
        }
        return file.get().kind() == MediaKind.IMAGE
                ? file.get().path().toAbsolutePath().toString()
                : file.get().name() + like.substring(Math.max(0, at));
    }
}
