package org.sightline.space;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.VectorUtil;

/** How likely moments are what is wanted, by words and by meaning. For one thread. */
final class Likelihood {
    private final Wanted wanted;
    private final Calibration calibration;
    private final WordShares shares;

    Likelihood(Wanted wanted, Calibration calibration, IndexReader reader) throws IOException {
        this.wanted = wanted;
        this.calibration = calibration;
        this.shares = new WordShares(reader, stems());
    }

    /** Stems of the words; none for an example. */
    Set<String> stems() {
        return wanted.text() == null ? Set.of() : Words.stems(wanted.text());
    }

    /**
     * Of each moment of a segment, by its number there.
     *
     * @param words probability by words, 0..1
     * @param meaning probability by vectors, 0..1
     */
    record Scores(double[] words, double[] meaning) {
        /** Both as one. */
        double of(int document) {
            return Calibration.either(words[document], meaning[document]);
        }
    }

    Scores over(LeafReader leaf, Segment segment) throws IOException {
        double[] words = shares.of(leaf);
        double[] meaning = new double[words.length];
        for (int doc = 0; doc < words.length; doc++) {
            words[doc] = calibration.words(words[doc]);
            meaning[doc] = meaning(segment.kind(doc), segment.vector(doc));
        }
        return new Scores(words, meaning);
    }

    private double meaning(MomentKind kind, float[] vector) {
        if (wanted.vector().length == 0 || vector.length == 0) {
            return 0;
        }
        double cosine = VectorUtil.dotProduct(wanted.vector(), vector);
        return wanted.example() == null
                ? calibration.meaning(kind, cosine)
                : calibration.likeness(kind, cosine);
    }
}
