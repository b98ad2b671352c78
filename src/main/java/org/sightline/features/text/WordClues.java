package org.sightline.features.text;

import java.util.List;

/**
 * What is seen of a word among its neighbours, as rows of a table of weights: feature hashing
 * (Weinberger et al. 2009). Words are lower case. Without state but for the words it looks at.
 */
final class WordClues {
    private static final int LONGEST_SENTENCE = 30;

    private final List<String> words;
    private final boolean[] breaks;
    private final int rows;

    /**
     * @param breaks for each word, whether a longer pause or another speaker comes before it
     * @param rows of the table
     */
    WordClues(List<String> words, boolean[] breaks, int rows) {
        this.words = words;
        this.breaks = breaks;
        this.rows = rows;
    }

    /**
     * Whether a sentence or a part of one ends after this word.
     *
     * @param start first word of the sentence that is open
     */
    int[] end(int i, int start) {
        String said = word(i);
        String next = word(i + 1);
        String before = i > start ? word(i - 1) : "<s>";
        String earlier = i > start + 1 ? word(i - 2) : "<s>";
        String after = word(i + 2);
        String pause = i + 1 < words.size() && breaks[i + 1] ? "break" : "";
        String since = length(i - start);
        return rows(
                "end",
                pause + since,
                pause + "0 " + said,
                pause + "1 " + next,
                pause + "0,1 " + said + " " + next,
                "-1 " + before,
                "2 " + after,
                "-1,0 " + before + " " + said,
                "1,2 " + next + " " + after,
                "-1,0,1 " + before + " " + said + " " + next,
                "0,1,2 " + said + " " + next + " " + after,
                "1,2,3 " + next + " " + after + " " + word(i + 3),
                "-2,-1,0 " + earlier + " " + before + " " + said,
                "-2,-1 " + earlier + " " + before,
                "-1,1 " + before + " " + next,
                "first,1 " + word(start) + " " + next,
                "since,1 " + since + " " + next,
                "since,0 " + since + " " + said,
                "since,first " + since + " " + word(start),
                "tail " + tail(said),
                "tails " + tail(said) + " " + tail(next));
    }

    /** Whether the sentence from a word to a word, both of it, asks. */
    int[] asks(int start, int last) {
        int from = start;
        while (from < last && SPOKEN_STARTS.contains(word(from))) {
            from++;
        }
        String first = word(from);
        String second = from < last ? word(from + 1) : "</s>";
        String third = from + 1 < last ? word(from + 2) : "</s>";
        String before = last > start ? word(last - 1) : "<s>";
        return rows(
                "asks",
                length(last - from),
                "first " + first,
                "second " + first + " " + second,
                "third " + first + " " + second + " " + third,
                "last " + word(last),
                "lasts " + before + " " + word(last),
                "next " + word(last + 1),
                "next2 " + word(last + 1) + " " + word(last + 2),
                "length " + first + " " + length(last - from));
    }

    /** Whether a word inside a sentence is written with a capital. */
    int[] capital(int i) {
        String said = word(i);
        return rows(
                "capital",
                "0 " + said,
                "-1 " + word(i - 1),
                "1 " + word(i + 1),
                "-1,0 " + word(i - 1) + " " + said,
                "0,1 " + said + " " + word(i + 1),
                "tail " + tail(said),
                "length " + Math.min(said.length(), 8));
    }

    private static final List<String> SPOKEN_STARTS =
            List.of("so", "and", "but", "okay", "well", "um", "uh", "yeah", "or", "oh", "now");

    private String word(int i) {
        return i < 0 ? "<s>" : i < words.size() ? words.get(i) : "</s>";
    }

    private static String tail(String word) {
        return word.substring(Math.max(0, word.length() - 3));
    }

    private static String length(int words) {
        return words < 4 ? "" + words : "" + (words < LONGEST_SENTENCE ? words / 4 * 4 : 99);
    }

    private int[] rows(String task, String... clues) {
        int[] at = new int[clues.length];
        for (int k = 0; k < at.length; k++) {
            long mixed = (task + "\n" + clues[k]).hashCode() * 31L + k;
            mixed = (mixed ^ (mixed >>> 29)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 32)) * 0x94d049bb133111ebL;
            at[k] = (int) Math.floorMod(mixed ^ (mixed >>> 29), (long) rows);
        }
        return at;
    }
}
