package org.sightline.space;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.sightline.media.MediaId;

/** The living moments of a segment that pass a filter. */
final class Admitted {
    private final BitSet documents;

    private Admitted(BitSet documents) {
        this.documents = documents;
    }

    static Admitted of(Filter filter, LeafReaderContext context) throws IOException {
        LeafReader leaf = context.reader();
        IndexSearcher searcher = new IndexSearcher(leaf);
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(filter.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
        Scorer scorer = weight.scorer(leaf.getContext());
        if (scorer != null) {
            documents.or(scorer.iterator());
        }
        Bits live = leaf.getLiveDocs();
        SortedDocValues media = DocValues.getSorted(leaf, MomentFields.MEDIA);
        Map<Integer, Boolean> passes = new HashMap<>();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            boolean isGone = live != null && !live.get(doc);
            if (documents.get(doc) && (isGone || !passes(filter, media, doc, passes))) {
                documents.clear(doc);
            }
        }
        return new Admitted(documents);
    }

    /** The first from this one on; {@link DocIdSetIterator#NO_MORE_DOCS} after the last. */
    int next(int document) {
        return document < documents.length()
                ? documents.nextSetBit(document)
                : DocIdSetIterator.NO_MORE_DOCS;
    }

    private static boolean passes(
            Filter filter, SortedDocValues media, int document, Map<Integer, Boolean> known)
            throws IOException {
        if (filter.media() == Filter.EVERY_FILE) {
            return true;
        }
        media.advanceExact(document);
        int file = media.ordValue();
        Boolean passes = known.get(file);
        if (passes == null) {
            passes = filter.media().test(new MediaId(media.lookupOrd(file).utf8ToString()));
            known.put(file, passes);
        }
        return passes;
    }
}
