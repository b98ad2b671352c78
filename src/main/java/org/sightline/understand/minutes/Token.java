package org.sightline.understand.minutes;

import java.text.Normalizer;
import java.util.Locale;
import org.sightline.media.Word;

/**
 * A word of a clause as it is shown.
 *
 * @param text with its punctuation
 * @param norm lower case without outer punctuation, apostrophes straight; empty for mere signs
 * @param confidence 0..1 of the recogniser; 1 when people wrote it
 */
record Token(String text, String norm, double confidence) {
    static Token of(String text, double confidence) {
        return new Token(text, normal(text), confidence);
    }

    /** The form in which words are compared; empty when there is no letter or digit. */
    static String normal(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('\u2019', '\'');
        int from = 0;
        int to = plain.length();
        while (from < to && !Character.isLetterOrDigit(plain.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(plain.charAt(to - 1))) {
            to--;
        }
        return plain.substring(from, to);
    }

    /** Whether it counts as a spoken word. */
    boolean isWord() {
        return !norm.isEmpty();
    }

    boolean unsure() {
        return confidence < Word.UNSURE;
    }

    /** Whether the speaker or the writer halts after it. */
    boolean endsPhrase() {
        return !text.isEmpty() && ",;:.?!\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".?!\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
