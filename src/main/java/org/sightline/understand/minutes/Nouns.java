package org.sightline.understand.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a word of one meeting is used as the name of something, told by the words before it:
 * after "the", "our" or "of" stands a thing, after "to", "we" or "can" something done.
 */
final class Nouns {
    private static final Set<String> BEFORE_THINGS =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "this",
                    "that",
                    "these",
                    "those",
                    "our",
                    "your",
                    "my",
                    "his",
                    "her",
                    "their",
                    "its",
                    "some",
                    "any",
                    "no",
                    "each",
                    "every",
                    "of",
                    "in",
                    "on",
                    "for",
                    "with",
                    "from",
                    "about",
                    "by",
                    "more",
                    "other",
                    "two",
                    "three",
                    "four",
                    "which",
                    "new",
                    "different",
                    "many");

    private static final Set<String> BEFORE_DEEDS =
            Set.of(
                    "to", "i", "we", "you", "they", "he", "she", "it", "can", "could", "will",
                    "would", "should", "shall", "must", "might", "may", "let's", "don't", "didn't",
                    "please", "just", "really", "very", "i'll", "we'll", "you'll", "gonna", "is",
                    "are", "was", "were", "be", "been", "being", "and", "not", "get", "so", "too");

    private final Map<String, int[]> uses = new HashMap<>();

    Nouns(List<Clause> clauses) {
        for (Clause clause : clauses) {
            List<Token> tokens = clause.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                count(tokens.get(i - 1).norm(), tokens.get(i).norm());
            }
        }
    }

    private void count(String before, String word) {
        if (StopWords.carriesMatter(word)) {
            int[] counts = uses.computeIfAbsent(word, w -> new int[2]);
            counts[0] += BEFORE_THINGS.contains(before) ? 1 : 0;
            counts[1] += BEFORE_DEEDS.contains(before) ? 1 : 0;
        }
    }

    /** From 0, only ever done or a manner, to 1, always a thing; a half where nothing tells. */
    double likeness(String word) {
        if (word.endsWith("ly") && word.length() > 5) {
            return 0;
        }
        int[] counts = uses.getOrDefault(word, new int[2]);
        return (counts[0] + 0.5) / (counts[0] + counts[1] + 1);
    }
}
