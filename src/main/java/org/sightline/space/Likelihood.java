package org.sightline.space;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
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

    /** From when on a moment of this kind is a match by itself. */
    double match(MomentKind kind) {
        return threshold(kind).match(stems.size());
    }

    /** What the surest of so many moments of this kind must reach. */
    double match(MomentKind kind, long moments) {
        return threshold(kind).match(moments, stems.size());
    }

    /** What others beside the surest must reach. */
    double beside(MomentKind kind) {
        return threshold(kind).beside();
    }

    private Threshold threshold(MomentKind kind) {
        return calibration.threshold(kind, wanted.example());
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

    /**
     * @param all cosines of what is wanted, this and other, with each moment of the segment
     * @throws NullPointerException when this is not among them
     */
    Scores over(LeafReader leaf, Segment segment, Map<Wanted, float[]> all) throws IOException {
        float[] cosines = Objects.requireNonNull(all.get(wanted));
        double[] words = shares.of(leaf);
        double[] meaning = new double[words.length];
        double[] both = new double[words.length];
        for (int doc = 0; doc < words.length; doc++) {
            score(doc, segment, cosines[doc], words[doc], meaning, both);
        }
        return new Scores(words, meaning, both);
    }

    private void score(
            int doc, Segment segment, double cosine, double share, double[] meaning, double[] all) {
        MomentKind kind = segment.kind(doc);
        if (wanted.vector().length == 0 || !segment.hasVector(doc)) {
            all[doc] = calibration.words(share);
            return;
        }
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
