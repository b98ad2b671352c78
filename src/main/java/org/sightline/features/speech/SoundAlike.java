package org.sightline.features.speech;

import java.util.Locale;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How near heard words sound to a term: the edit distance of their Double Metaphone codes (Philips
 * 2000) and of their letters, both without spaces, as shares of the longer.
 *
 * <p>The surer the recogniser was of what it heard, the nearer it must be; of words that it was
 * quite sure of only those with the very sound of the term are taken. Immutable.
 */
final class SoundAlike {
    private static final int CODE_LENGTH = 24;
    private static final double SOUND_WEIGHT = 0.6;
    private static final double LEAST_UNSURE = 0.68;
    private static final double LEAST_SURE = 0.9;
    private static final int LEAST_LETTERS = 4;

    private final String letters;
    private final String code;

    SoundAlike(String term) {
        letters = letters(term);
        code = code(letters);
    }

    /**
     * @param heard words as heard
     * @param confidence of the least sure of them, 0..1
     * @return 0..1, higher is nearer; 1 for the term's own letters, 0 when they are no such term
     */
    double nearness(String heard, double confidence) {
        String said = letters(heard);
        if (said.equals(letters)) {
            return 1;
        }
        if (letters.length() < LEAST_LETTERS
                || Math.abs(said.length() - letters.length()) > letters.length() / 2) {
            return 0;
        }
        double nearness =
                SOUND_WEIGHT * alike(code, code(said)) + (1 - SOUND_WEIGHT) * alike(letters, said);
        double least = LEAST_UNSURE + (LEAST_SURE - LEAST_UNSURE) * confidence;
        return nearness >= least ? nearness : 0;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String code(String letters) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE_LENGTH);
        String code = metaphone.doubleMetaphone(letters);
        return code == null ? "" : code;
    }

    private static double alike(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 0 : 1 - (double) distance(a, b) / longer;
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(swap, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
