package org.sightline.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Word errors of a transcript: substitutions, deletions and insertions by the least edit distance.
 *
 * @param errors edits
 * @param words words of the reference that were scored
 */
record WordErrors(int errors, int words) {
    /** Errors a reference word; more than 1 is possible. */
    double rate() {
        return words == 0 ? (errors == 0 ? 0 : 1) : (double) errors / words;
    }

    WordErrors plus(WordErrors other) {
        return new WordErrors(errors + other.errors, words + other.words);
    }

    /** Against the whole reference. */
    static WordErrors whole(List<String> reference, List<String> heard) {
        return new WordErrors(distances(reference, heard)[reference.size()], reference.size());
    }

    /**
     * Against the beginning of the reference that fits best, for references that run on past the
     * end of the sound: the prefix with the lowest rate, among equals the longest.
     */
    static WordErrors bestPrefix(List<String> reference, List<String> heard) {
        int[] distances = distances(reference, heard);
        WordErrors best = new WordErrors(distances[reference.size()], reference.size());
        for (int n = reference.size() - 1; n > 0; n--) {
            WordErrors prefix = new WordErrors(distances[n], n);
            if (prefix.rate() < best.rate()) {
                best = prefix;
            }
        }
        return best;
    }

    /**
     * Lower-case words without punctuation, marks such as {@code {gap}} and the underscores of
     * spelt letters.
     */
    static List<String> words(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("\\{[^}]*}|<[^>]*>", " ")
                        .replace("_", "")
                        .replace('-', ' ')
                        .replace('’', '\'')
                        .replaceAll("[^\\p{L}\\p{Nd}' ]", " ");
        return Arrays.stream(plain.trim().split("\\s+"))
                .map(word -> word.replaceAll("^'+|'+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Edit distance of all that was heard to each prefix of the reference. */
    private static int[] distances(List<String> reference, List<String> heard) {
        int[] row = new int[reference.size() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= heard.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = heard.get(i - 1).equals(reference.get(j - 1)) ? 0 : 1;
                int least = Math.min(diagonal + same, 1 + Math.min(row[j], row[j - 1]));
                diagonal = row[j];
                row[j] = least;
            }
        }
        return row;
    }
}
