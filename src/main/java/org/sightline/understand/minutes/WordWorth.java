package org.sightline.understand.minutes;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How likely each word of a meeting that carries matter is to stand in a person's summary of it, by
 * how often, by how many, where and over how much of the meeting it is said.
 *
 * <p>The weights are those of a logistic regression on the summaries of QMSum's training part
 * ({@code WordWorthFitEval} fits them again); learnt worths of words and pairs in place of counts
 * after Li, Qian and Liu, Using Supervised Bigram-based ILP for Extractive Summarization (2013).
 */
final class WordWorth {
    /** Fitted, in the order of {@link #features}. */
    private static final double[] WEIGHTS = {
        -3.176, 1.006, 0.785, -1.403, 0.279, 1.098, -0.215, 0.917, 0.062
    };

    /** Of a word that carries no matter, within a pair. */
    private static final double OTHER = 0.25;

    private static final int STRETCHES = 20;

    /** Where and by whom a word is said. */
    private static final class Uses {
        private int clauses;
        private final Set<String> speakers = new HashSet<>();
        private final BitSet stretches = new BitSet(STRETCHES);
    }

    private final Map<String, Uses> uses = new HashMap<>();
    private final Map<String, Double> worths = new HashMap<>();
    private final Set<String> speakers = new HashSet<>();
    private final int spoken;

    WordWorth(Meeting meeting) {
        spoken = meeting.spokenWords();
        int before = 0;
        for (Clause clause : meeting.clauses()) {
            int stretch = (int) ((before + clause.words() / 2.0) / spoken * STRETCHES);
            before += clause.words();
            String speaker = String.valueOf(clause.speaker());
            speakers.add(speaker);
            for (String word : new HashSet<>(meeting.content(clause.index()))) {
                Uses of = uses.computeIfAbsent(word, w -> new Uses());
                of.clauses++;
                of.speakers.add(speaker);
                of.stretches.set(stretch);
            }
        }
        uses.keySet().forEach(word -> worths.put(word, logistic(features(word))));
    }

    /** Probability, 0 for a word that carries no matter. */
    double of(String word) {
        return worths.getOrDefault(word, 0.0);
    }

    /** Of two words that follow each other, at least one of which carries matter. */
    double ofPair(String first, String second) {
        return worths.getOrDefault(first, OTHER) * worths.getOrDefault(second, OTHER);
    }

    /** What is seen of a word of this meeting; the first is constant. */
    double[] features(String word) {
        Uses of = uses.getOrDefault(word, new Uses());
        double stretches = Math.max(1, of.stretches.cardinality());
        return new double[] {
            1,
            Math.log(Math.max(1, of.clauses) * 1000.0 / spoken),
            of.speakers.size() / (double) Math.max(1, speakers.size()),
            stretches / STRETCHES,
            Math.log(stretches),
            word.length() / 10.0,
            Character.isDigit(word.charAt(0)) ? 1 : 0,
            of.stretches.get(0) ? 1 : 0,
            of.stretches.get(STRETCHES - 1) ? 1 : 0
        };
    }

    /** The words that are judged. */
    Set<String> words() {
        return uses.keySet();
    }

    private static double logistic(double[] features) {
        double sum = 0;
        for (int k = 0; k < features.length; k++) {
            sum += WEIGHTS[k] * features[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
