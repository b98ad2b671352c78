package org.sightline.features.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words to the numbers of their pieces, the longest that fits first (WordPiece, Wu et al. 2016, cut
 * as BERT cuts). Immutable.
 */
final class WordPieces {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+|\\S");
    private static final String WITHIN = "##";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int known;

    /**
     * @param pieces each at its number; those within a word begin with {@code ##}
     * @param known how many of them are told apart; words are cut by the others, too, but those are
     *     {@code [UNK]} then
     */
    WordPieces(List<String> pieces, int known) {
        this.known = known;
        for (String piece : pieces) {
            numbers.put(piece, numbers.size());
        }
    }

    /** Reads one piece a line. */
    static WordPieces read(Path file, int known) throws IOException {
        return new WordPieces(Files.readAllLines(file), known);
    }

    /** The number of a piece that stands for no letters, such as {@code [CLS]}. */
    long special(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no piece " + name);
        }
        return number;
    }

    /** The word's pieces, at least one; what no pieces make up is {@code [UNK]}. */
    List<Long> of(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        List<Long> pieces = new ArrayList<>();
        Matcher part = PART.matcher(plain.toLowerCase(Locale.ROOT));
        while (part.find()) {
            pieces.addAll(cut(part.group()));
        }
        return pieces.isEmpty() ? List.of(special("[UNK]")) : pieces;
    }

    private List<Long> cut(String part) {
        List<Long> pieces = new ArrayList<>();
        int from = 0;
        while (from < part.length()) {
            int to = part.length();
            Integer number = number(part, from, to);
            while (number == null && to > from + 1) {
                number = number(part, from, --to);
            }
            if (number == null) {
                return List.of(special("[UNK]"));
            }
            pieces.add(number < known ? number.longValue() : special("[UNK]"));
            from = to;
        }
        return pieces;
    }

    private @Nullable Integer number(String part, int from, int to) {
        String letters = part.substring(from, to);
        return numbers.get(from == 0 ? letters : WITHIN + letters);
    }
}
