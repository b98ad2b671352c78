package org.sightline.space;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.sightline.space.Likelihood.Scores;
import org.sightline.space.Ranking.Candidate;

/** Scores every moment of a segment that may be found, for one query. For one thread. */
final class ExactScan {
    private final Likelihood wanted;
    private final List<Likelihood> plus;
    private final List<Likelihood> minus;
    private final double threshold;
    private final double minScore;
    private final Ranking ranking;
    private long passed;

    /**
     * @param limit how many are kept
     */
    ExactScan(Query query, int limit, Calibration calibration, IndexReader reader)
            throws IOException {
        this.wanted = new Likelihood(query.wanted(), calibration, reader);
        this.plus = likelihoods(query.plus(), calibration, reader);
        this.minus = likelihoods(query.minus(), calibration, reader);
        this.threshold = calibration.threshold();
        this.minScore = query.minScore() == null ? threshold : query.minScore();
        this.ranking = new Ranking(limit);
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
            int at = doc;
            passed++;
            double score = scores.all()[doc];
            if (score >= minScore
                    && ranking.takes(score)
                    && must.stream().allMatch(s -> s.all()[at] >= threshold)
                    && mustNot.stream().noneMatch(s -> s.all()[at] >= threshold)) {
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

    List<Candidate> best() {
        return ranking.best();
    }

    /** How many moments the filter let through. */
    long passed() {
        return passed;
    }

    /** Stems of what is wanted. */
    Set<String> stems() {
        return wanted.stems();
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
