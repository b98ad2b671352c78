package org.sightline.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;
import org.sightline.space.Calibration;
import org.sightline.space.Filter;
import org.sightline.space.Hits;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import org.sightline.space.SignedWords;
import org.sightline.space.Wanted;

/** A query's way: words or an example, to a vector, to calibrated hits or "no match". */
public final class SearchFlow implements AutoCloseable {
    /**
     * What somebody asks.
     *
     * @param words as typed, also with {@code +must} and {@code -not}; may be empty when {@code
     *     like} is given
     * @param like an example, as {@link Example} reads it; null to search by words
     * @param reviewed true for files that people have decided of, false for the others; null for
     *     both
     * @param minScore null for the calibrated threshold
     */
    public record Asked(
            String words,
            @Nullable String like,
            Filter filter,
            @Nullable Boolean reviewed,
            int limit,
            @Nullable Double minScore) {
        /** By words over everything. */
        public static Asked words(String words, int limit) {
            return new Asked(words, null, Filter.NONE, null, limit, null);
        }

        /** All words that hits are compared with; those of an example are not among them. */
        private Stream<String> phrases() {
            SignedWords signed = SignedWords.of(words);
            Stream<String> text = like == null ? Stream.of(signed.text()) : Stream.empty();
            return Stream.of(text, signed.plus().stream(), signed.minus().stream())
                    .flatMap(s -> s)
                    .filter(s -> !s.isBlank());
        }

        /** Whether something is looked for: words that are not all with a minus, or an example. */
        public boolean isWhole() {
            return like != null || !SignedWords.of(words).text().isEmpty();
        }
    }

    private final Library library;
    private final MomentSearch search;
    private final Instruments instruments;

    private SearchFlow(Library library, MomentSearch search, Instruments instruments) {
        this.library = library;
        this.search = search;
        this.instruments = instruments;
    }

    /** Opens a library's index for reading; the caller closes it. */
    public static SearchFlow open(Library library, Instruments instruments)
            throws LibraryException, ModelException {
        Calibration calibration = instruments.calibration();
        MomentSearch search = MomentSearch.open(library.index(), instruments.space(), calibration);
        return new SearchFlow(library, search, instruments);
    }

    /**
     * The best moments.
     *
     * @throws IllegalArgumentException when nothing is looked for
     */
    public Hits find(Asked asked) throws MediaException, ModelException, LibraryException {
        return find(List.of(asked)).get(0);
    }

    /** The best moments for each, in their order: the same as one by one, for less. */
    public List<Hits> find(List<Asked> asked)
            throws MediaException, ModelException, LibraryException {
        Map<String, Wanted> words = wanted(asked.stream().flatMap(Asked::phrases).distinct());
        Set<MediaId> reviewed =
                asked.stream().allMatch(a -> a.reviewed() == null) ? Set.of() : reviewed();
        List<Query> queries = new ArrayList<>();
        for (Asked one : asked) {
            queries.add(query(one, words, reviewed));
        }
        return search.search(queries);
    }

    private Query query(Asked asked, Map<String, Wanted> words, Set<MediaId> reviewed)
            throws MediaException, ModelException, LibraryException {
        SignedWords signed = SignedWords.of(asked.words());
        Filter filter =
                asked.reviewed() == null
                        ? asked.filter()
                        : asked.filter().among(in(reviewed, asked.reviewed()));
        Wanted wanted =
                asked.like() == null
                        ? words.get(signed.text())
                        : Example.of(asked.like()).wanted(search, instruments);
        if (wanted == null) {
            throw new IllegalArgumentException("nothing is looked for");
        }
        return new Query(
                wanted,
                signed.plus().stream().map(words::get).toList(),
                signed.minus().stream().map(words::get).toList(),
                filter,
                asked.limit(),
                asked.minScore());
    }

    private static Predicate<MediaId> in(Set<MediaId> some, boolean is) {
        return media -> some.contains(media) == is;
    }

    /** Files of which somebody has said something that stands. */
    private Set<MediaId> reviewed() throws LibraryException {
        Set<MediaId> reviewed = new HashSet<>(Decisions.open(library.decisions()).media());
        reviewed.addAll(Remarks.open(library.remarks()).media());
        return reviewed;
    }

    private Map<String, Wanted> wanted(Stream<String> phrases) throws ModelException {
        List<String> some = phrases.toList();
        float[][] vectors = some.isEmpty() ? new float[0][] : instruments.sentences().encode(some);
        return IntStream.range(0, vectors.length)
                .boxed()
                .collect(Collectors.toMap(some::get, i -> Wanted.words(some.get(i), vectors[i])));
    }

    @Override
    public void close() throws LibraryException {
        search.close();
    }
}
