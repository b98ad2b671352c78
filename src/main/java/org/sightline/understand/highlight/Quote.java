package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.List;
import org.sightline.media.Utterance;

/** A few words out of what was said or shown, in their order and unchanged. */
final class Quote {
    private static final int WORDS = 8;
    private static final int BEFORE_CUE = 3;

    /** To leave out a word or two would save nothing. */
    private static final int FEW_MORE = 2;

    private Quote() {}

    /**
     * An utterance of up to ten words, or eight of a longer one, around a cue word if it has one.
     */
    static String of(Utterance said) {
        return from(CueWords.wordsBefore(said.text()) - BEFORE_CUE, said);
    }

    /** An utterance of up to ten words, or the first eight of a longer one. */
    static String opening(Utterance said) {
        return from(0, said);
    }

    private static String from(int word, Utterance said) {
        List<String> words = Arrays.asList(said.text().strip().split("\\s+"));
        if (words.size() <= WORDS + FEW_MORE) {
            return String.join(" ", words);
        }
        int from = Math.max(0, Math.min(word, words.size() - WORDS));
        String quote = String.join(" ", words.subList(from, from + WORDS));
        return (from > 0 ? "…" : "") + quote + (from + WORDS < words.size() ? "…" : "");
    }

    /** At most so many characters, cut at a space where there is one. */
    static String shortened(String text, int length) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (line.length() <= length) {
            return line;
        }
        int end = line.lastIndexOf(' ', length - 1);
        int cut = end > length / 2 ? end : line.offsetByCodePoints(0, length / 2);
        return line.substring(0, cut).strip() + "…";
    }
}
