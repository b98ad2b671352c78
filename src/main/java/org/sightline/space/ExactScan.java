package org.sightline.space;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.sightline.space.Likelihood.Scores;
import org.sightline.space.Ranking.Candidate;

/**
 * Scores every moment of a segment that may be found, for one query; each kind is ranked by itself
 * until it is known whether it has a match. For one thread.
 */
final class ExactScan {
    private final Likelihood wanted;
    private final List<Likelihood> plus;
    private final List<Likelihood> minus;
    private final @Nullable Double minScore;
    private final int limit;
    private final Map<MomentKind, Ranking> rankings = new EnumMap<>(MomentKind.class);

    /**
     * @param limit how many are kept
     */
    ExactScan(Query query, int limit, Calibration calibration, IndexReader reader)
            throws IOException {
        this.wanted = new Likelihood(query.wanted(), calibration, reader);
        this.plus = likelihoods(query.plus(), calibration, reader);
        this.minus = likelihoods(query.minus(), calibration, reader);
        this.minScore = query.minScore();
        this.limit = limit;
        for (MomentKind kind : MomentKind.values()) {
            rankings.put(kind, new Ranking(limit));
        }
    }

    /**
     * @param cosines of all that the query asks for with each moment of the segment
     * @param admitted what may be found
     */
    void over(
            LeafReaderContext context,
            Segment segment,
            Map<Wanted, float[]> cosines,
            Admitted admitted)
            throws IOException {
        LeafReader leaf = context.reader();
        BinaryDocValues orders = DocValues.getBinary(leaf, MomentFields.ORDER);
        Scores scores = wanted.over(leaf, segment, cosines);
        List<Scores> must = over(plus, leaf, segment, cosines);
        List<Scores> mustNot = over(minus, leaf, segment, cosines);
        for (int doc = admitted.next(0); doc < leaf.maxDoc(); doc = admitted.next(doc + 1)) {
            MomentKind kind = segment.kind(doc);
            Ranking ranking = ranking(kind);
            ranking.meet();
            double score = scores.all()[doc];
            if (score >= least(kind)
                    && ranking.takes(score)
                    && matches(plus, must, kind, doc) == plus.size()
                    && matches(minus, mustNot, kind, doc) == 0) {
                orders.advanceExact(doc);
                String order = orders.binaryValue().utf8ToString();
                ranking.add(
                        new Candidate(
                                context.docBase + doc,
                                scores.words()[doc],
                                scores.meaning()[doc],
                                score,
                                order));
            }
        }
    }

    /** The best of those kinds that have a match; of all when the query says what is enough. */
    List<Candidate> best() {
        return Stream.of(MomentKind.values())
                .filter(this::hasMatch)
                .flatMap(kind -> ranking(kind).best().stream())
                .sorted(Ranking.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** How many moments the filter let through. */
    long passed() {
        return rankings.values().stream().mapToLong(Ranking::met).sum();
    }

    /** From when on a moment of this kind is a match by itself. */
    double match(MomentKind kind) {
        return wanted.match(kind);
    }

    /** Stems of what is wanted. */
    Set<String> stems() {
        return wanted.stems();
    }

    private double least(MomentKind kind) {
        return minScore == null ? wanted.beside(kind) : minScore;
    }

    private boolean hasMatch(MomentKind kind) {
        Ranking ranking = ranking(kind);
        return minScore != null || ranking.top() >= wanted.match(kind, ranking.met());
    }

    private Ranking ranking(MomentKind kind) {
        return Objects.requireNonNull(rankings.get(kind));
    }

    private static int matches(
            List<Likelihood> some, List<Scores> scores, MomentKind kind, int doc) {
        int matches = 0;
        for (int i = 0; i < some.size(); i++) {
            matches += scores.get(i).all()[doc] >= some.get(i).match(kind) ? 1 : 0;
        }
        return matches;
    }

    private static List<Likelihood> likelihoods(
            List<Wanted> some, Calibration calibration, IndexReader reader) throws IOException {
        List<Likelihood> likelihoods = new ArrayList<>();
        for (Wanted one : some) {
            likelihoods.add(new Likelihood(one, calibration, reader));
        }
        return likelihoods;
    }

    private static List<Scores> over(
            List<Likelihood> some, LeafReader leaf, Segment segment, Map<Wanted, float[]> cosines)
            throws IOException {
        List<Scores> scores = new ArrayList<>();
        for (Likelihood one : some) {
            scores.add(one.over(leaf, segment, cosines));
        }
        return scores;
    }
}
