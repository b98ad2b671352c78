package org.sightline.space;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * How much of a query's words each moment has: BM25 (Robertson and Walker 1994) divided by the most
 * that a text could reach, so 0..1.
 *
 * <p>k1 and b are far below their usual values: that a word is there counts, hardly how often or in
 * how long a text. A text with all words once has about 0.83; with some, their part of the words'
 * weight, where a rare word weighs more and one that nobody says the most. Statistics count living
 * moments only, so that shares do not depend on what the index once held.
 */
final class WordShares {
    private static final double K1 = 0.2;
    private static final double B = 0.3;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final double total;
    private final double meanLength;

    WordShares(IndexReader reader, Set<String> stems) throws IOException {
        for (String stem : stems) {
            weights.put(stem, weight(documents(reader, stem), reader.numDocs()));
        }
        total = weights.values().stream().mapToDouble(w -> w).sum();
        meanLength = weights.isEmpty() ? 1 : meanLength(reader);
    }

    /** The share of each moment of a segment; all 0 when the query has no words. */
    double[] of(LeafReader leaf) throws IOException {
        double[] shares = new double[leaf.maxDoc()];
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            PostingsEnum postings = leaf.postings(term(word.getKey()));
            NumericDocValues lengths = leaf.getNormValues(MomentFields.TEXT);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                double length = lengths.advanceExact(postings.docID()) ? decoded(lengths) : 1;
                double often = postings.freq();
                double share = often / (often + K1 * (1 - B + B * length / meanLength));
                shares[postings.docID()] += word.getValue() * share / total;
            }
        }
        return shares;
    }

    private static double weight(int documents, int all) {
        return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    private static int documents(IndexReader reader, String stem) throws IOException {
        int count = 0;
        for (LeafReaderContext context : reader.leaves()) {
            Bits live = context.reader().getLiveDocs();
            PostingsEnum postings = context.reader().postings(term(stem), PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += live == null || live.get(postings.docID()) ? 1 : 0;
            }
        }
        return count;
    }

    private static double meanLength(IndexReader reader) throws IOException {
        long sum = 0;
        for (LeafReaderContext context : reader.leaves()) {
            Bits live = context.reader().getLiveDocs();
            NumericDocValues lengths = context.reader().getNormValues(MomentFields.TEXT);
            while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                sum += live == null || live.get(lengths.docID()) ? decoded(lengths) : 0;
            }
        }
        return Math.max(1, (double) sum / Math.max(1, reader.numDocs()));
    }

    // Lucene keeps lengths in a byte: exact up to 40 words, about right beyond.
    private static int decoded(NumericDocValues lengths) throws IOException {
        return SmallFloat.byte4ToInt((byte) lengths.longValue());
    }

    private static Term term(String stem) {
        return new Term(MomentFields.TEXT, stem);
    }
}
