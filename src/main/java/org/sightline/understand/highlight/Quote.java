package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sightline.media.Utterance;

/** A few words out of what was said or shown, in their order and unchanged. */
final class Quote {
    private static final int WORDS = 8;
    private static final int BEFORE_CUE = 3;

    private Quote() {}

    /** Up to eight words of an utterance, those around a cue word if it has one. */
    static String of(Utterance said) {
        List<String> words = Arrays.asList(said.text().trim().split("\\s+"));
        if (words.size() <= WORDS) {
            return String.join(" ", words);
        }
        int from = Math.max(0, Math.min(cueAt(said, words) - BEFORE_CUE, words.size() - WORDS));
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

    private static int cueAt(Utterance said, List<String> words) {
        String cue = CueWords.in(said.text()).orElse("").toLowerCase(Locale.ROOT);
        if (cue.isEmpty()) {
            return 0;
        }
        String first = cue.replaceFirst(" .*", "");
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).toLowerCase(Locale.ROOT).contains(first)) {
                return i;
            }
        }
        return 0;
    }
}
