package org.sightline.job;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant. */
final class Spelling {
    private Spelling() {}

    /** {@code "; did you mean 'people'?"}, or nothing when no word is near. */
    static String hint(String word, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(w -> distance(word, w)))
                .filter(w -> distance(word, w) <= Math.max(2, word.length() / 3))
                .map(w -> "; did you mean '" + w + "'?")
                .orElse("");
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
