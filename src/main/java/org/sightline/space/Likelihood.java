package org.sightline.space;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.sightline.space.Calibration.Joint;

/** How likely moments are what is wanted, by words and by meaning. For one thread. */
final class Likelihood {
    private final Wanted wanted;
    private final Calibration calibration;
    private final Set<String> stems;
    private final Set<String> names;
    private final Map<String, Double> named = new HashMap<>();
    private final WordShares shares;

    Likelihood(Wanted wanted, Calibration calibration, IndexReader reader) throws IOException {
        String text = wanted.text() == null ? "" : wanted.text();
        this.wanted = wanted;
        this.calibration = calibration;
        this.stems = Words.asked(text);
        this.names = Words.names(text);
        this.shares = new WordShares(reader, stems);
    }

    /** Stems of the words that count; none for an example. */
    Set<String> stems() {
        return stems;
    }

    /**
     * Of each moment of a segment, by its number there; all 0..1.
     *
     * @param words share of the words
     * @param meaning probability by vectors
     * @param all probability by both
     */
    record Scores(double[] words, double[] meaning, double[] all) {}

    Scores over(LeafReader leaf, Segment segment) throws IOException {
        double[] words = shares.of(leaf);
        double[] meaning = new double[words.length];
        double[] all = new double[words.length];
        for (int doc = 0; doc < words.length; doc++) {
            score(doc, segment, words[doc], meaning, all);
        }
        return new Scores(words, meaning, all);
    }

    private void score(int doc, Segment segment, double share, double[] meaning, double[] all) {
        MomentKind kind = segment.kind(doc);
        float[] vector = segment.vector(doc);
        if (wanted.vector().length == 0 || vector.length == 0) {
            all[doc] = calibration.words(share);
            return;
        }
        double cosine = VectorUtil.dotProduct(wanted.vector(), vector);
        meaning[doc] = calibration.curve(kind, wanted.example()).at(cosine);
        Joint joint = wanted.example() == null ? calibration.joint(kind) : null;
        all[doc] =
                joint == null
                        ? Calibration.either(calibration.words(share), meaning[doc])
                        : joint.at(cosine, share, named(segment.speaker(doc)));
    }

    /** The share of a name that is among the words. */
    private double named(@Nullable String speaker) {
        return speaker == null || names.isEmpty() ? 0 : named.computeIfAbsent(speaker, this::share);
    }

    private double share(String speaker) {
        Set<String> name = Words.names(speaker);
        return name.stream().filter(names::contains).count() / (double) Math.max(1, name.size());
    }
}
