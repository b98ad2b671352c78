package org.sightline.space;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.sightline.space.Ranking.Candidate;

/** Scores every living moment of a segment for one query. For one thread. */
final class ExactScan {
    private final Query query;
    private final Calibration calibration;
    private final WordShares shares;
    private final double minScore;
    private final Ranking ranking;

    /**
     * @param limit how many are kept
     */
    ExactScan(Query query, int limit, Calibration calibration, WordShares shares) {
        this.query = query;
        this.calibration = calibration;
        this.shares = shares;
        this.minScore = query.minScore() == null ? calibration.threshold() : query.minScore();
        this.ranking = new Ranking(limit);
    }

    /**
     * @param rows the segment's vectors
     */
    void over(LeafReaderContext context, float[][] rows) throws IOException {
        LeafReader leaf = context.reader();
        Bits live = leaf.getLiveDocs();
        SortedDocValues kinds = DocValues.getSorted(leaf, MomentFields.KIND);
        BinaryDocValues orders = DocValues.getBinary(leaf, MomentFields.ORDER);
        double[] words = shares.of(leaf);
        MomentKind[] kindOf = kindsOf(kinds);
        for (int doc = kinds.nextDoc(); doc < leaf.maxDoc(); doc = kinds.nextDoc()) {
            MomentKind kind = kindOf[kinds.ordValue()];
            boolean gone = live != null && !live.get(doc);
            if (gone || !query.kinds().contains(kind)) {
                continue;
            }
            double byWords = words.length == 0 ? 0 : calibration.words(words[doc]);
            double byMeaning = meaning(kind, rows[doc]);
            double score = Calibration.either(byWords, byMeaning);
            if (score >= minScore && ranking.takes(score)) {
                orders.advanceExact(doc);
                String order = orders.binaryValue().utf8ToString();
                ranking.add(new Candidate(context.docBase + doc, byWords, byMeaning, score, order));
            }
        }
    }

    List<Candidate> best() {
        return ranking.best();
    }

    private double meaning(MomentKind kind, float[] vector) {
        if (query.vector().length == 0 || vector.length == 0) {
            return 0;
        }
        double cosine = VectorUtil.dotProduct(query.vector(), vector);
        return query.text() == null
                ? calibration.likeness(kind, cosine)
                : calibration.meaning(kind, cosine);
    }

    private static MomentKind[] kindsOf(SortedDocValues kinds) throws IOException {
        MomentKind[] all = new MomentKind[kinds.getValueCount()];
        for (int ord = 0; ord < all.length; ord++) {
            all[ord] = MomentKind.valueOf(kinds.lookupOrd(ord).utf8ToString());
        }
        return all;
    }
}
