package org.sightline.space;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text as the index counts it: lower case, without stop words, English words by their stem ({@code
 * budgets} as {@code budget}).
 */
final class Words {
    // Lucene's 33 lack the words that questions are made of. Being rare in what is said, "who"
    // would weigh more in "who sends the contract" than the contract.
    private static final List<String> QUESTIONS =
            List.of(
                    ("about am been can could did do does from had has have he her him his how i its"
                                    + " me my our shall she should so than us we were what when"
                                    + " where which who whom whose why would you your")
                            .split(" "));

    // What is asked about is said in a meeting; that it was said, discussed or thought is not.
    private static final Set<String> ASKING =
            Set.of(
                    "discuss",
                    "mention",
                    "opinion",
                    "sai",
                    "said",
                    "summar",
                    "summaris",
                    "think",
                    "thought");

    private static final CharArraySet STOP = stopWords();
    static final Analyzer ANALYZER = new EnglishAnalyzer(STOP);
    private static final int NEIGHBOURS = 5;
    private static final int LONGEST = 120;

    private Words() {}

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        words.addAll(QUESTIONS);
        return words;
    }

    /** The stems of a text, each once, in order. */
    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(stem.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return stems;
    }

    /** The stems of a query that count: those that only ask do not where there are others. */
    static Set<String> asked(String query) {
        Set<String> stems = stems(query);
        Set<String> counting = new LinkedHashSet<>(stems);
        counting.removeAll(ASKING);
        return counting.isEmpty() ? stems : counting;
    }

    /** The words of a name or a query as names are compared: lower case, no stop words. */
    static Set<String> names(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !STOP.contains(word))
                .collect(Collectors.toSet());
    }

    static boolean share(String text, Set<String> stems) {
        return !Collections.disjoint(stems(text), stems);
    }

    /** The first word that has one of these stems, with its neighbours; empty when none has. */
    static Optional<String> around(String text, Set<String> stems) {
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (share(words[i], stems)) {
                return Optional.of(cut(words, i - NEIGHBOURS, i + NEIGHBOURS + 1));
            }
        }
        return Optional.empty();
    }

    /** The first words of a text. */
    static String beginning(String text) {
        return cut(text.strip().split("\\s+"), 0, 2 * NEIGHBOURS + 1);
    }

    private static String cut(String[] words, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(words.length, to);
        String some = String.join(" ", Arrays.asList(words).subList(start, end));
        boolean tooLong = some.length() > LONGEST;
        return (start > 0 ? "…" : "")
                + (tooLong ? some.substring(0, LONGEST) : some)
                + (end < words.length || tooLong ? "…" : "");
    }
}
