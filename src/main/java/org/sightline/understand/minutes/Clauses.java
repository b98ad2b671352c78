package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * Cuts a transcript into clauses: after full stops, question and exclamation marks; where there are
 * none, at the longest pauses between words until no clause is longer than {@value #LONG} words.
 */
final class Clauses {
    /** Words; about fifteen seconds of speech. */
    private static final int LONG = 40;

    /** A pause this near to either end leaves a scrap; words. */
    private static final int SCRAP = 4;

    /** Between words of running speech; shorter gaps say nothing. */
    private static final long PAUSE_MICROS = 200_000;

    /**
     * How transcribers note what is not a word: {@code {vocalsound}}, {@code [laughter]}; we {@code
     * [heard: lorca]}.
     */
    private static final Pattern NOTE =
            Pattern.compile(
                    "\\{[^{}]*}|\\[[^\\[\\]:]{1,20}: [^\\[\\]]{1,80}]|[\\[(<][a-z_/ -]{1,30}[\\])>](?=[\\s.,?!]|$)",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "e.g", "i.e", "etc",
                    "approx");

    private Clauses() {}

    /** All clauses in order; those without a single spoken word are left out. */
    static List<Clause> of(Transcript transcript) {
        List<Clause> clauses = new ArrayList<>();
        List<Utterance> utterances = transcript.utterances();
        for (int u = 0; u < utterances.size(); u++) {
            for (List<Timed> part : parts(timed(utterances.get(u)))) {
                List<Token> tokens = part.stream().map(Timed::token).toList();
                if (tokens.stream().anyMatch(Token::isWord)) {
                    clauses.add(Clause.of(clauses.size(), u, utterances.get(u), tokens));
                }
            }
        }
        return clauses;
    }

    /** Words that are spoken in a transcript: what a share of them is counted from. */
    static int spokenWords(List<Clause> clauses) {
        return clauses.stream().mapToInt(Clause::words).sum();
    }

    private record Timed(Token token, long pauseBefore) {}

    /** Joins the shown text with the recogniser's words, which may differ in signs and capitals. */
    private static List<Timed> timed(Utterance said) {
        List<Timed> all = new ArrayList<>();
        List<Word> words = said.words();
        int next = 0;
        for (String text : NOTE.matcher(said.text()).replaceAll(" ").strip().split("\\s+", -1)) {
            if (text.isEmpty()) {
                continue;
            }
            int at = find(words, next, Token.normal(text));
            if (at < 0) {
                all.add(new Timed(Token.of(text, 1), 0));
                continue;
            }
            all.add(new Timed(Token.of(text, words.get(at).confidence()), pause(words, at)));
            next = at + 1;
        }
        return all;
    }

    private static int find(List<Word> words, int from, String norm) {
        for (int i = from; !norm.isEmpty() && i < Math.min(from + 4, words.size()); i++) {
            if (Token.normal(words.get(i).text()).equals(norm)) {
                return i;
            }
        }
        return -1;
    }

    private static long pause(List<Word> words, int at) {
        return at == 0
                ? 0
                : words.get(at).span().startMicros() - words.get(at - 1).span().endMicros();
    }

    private static List<List<Timed>> parts(List<Timed> tokens) {
        List<List<Timed>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || endsSentence(tokens.get(i).token())) {
                cutAtPauses(tokens.subList(start, i + 1), parts);
                start = i + 1;
            }
        }
        return parts;
    }

    private static boolean endsSentence(Token token) {
        if (!token.endsSentence()) {
            return false;
        }
        boolean initial = token.norm().length() == 1 && token.text().endsWith(".");
        return !initial && !ABBREVIATIONS.contains(token.norm());
    }

    private static void cutAtPauses(List<Timed> tokens, List<List<Timed>> parts) {
        int cut = -1;
        for (int i = SCRAP; tokens.size() > LONG && i <= tokens.size() - SCRAP; i++) {
            long pause = tokens.get(i).pauseBefore();
            if (pause >= PAUSE_MICROS && (cut < 0 || pause > tokens.get(cut).pauseBefore())) {
                cut = i;
            }
        }
        if (cut < 0) {
            parts.add(tokens);
            return;
        }
        cutAtPauses(tokens.subList(0, cut), parts);
        cutAtPauses(tokens.subList(cut, tokens.size()), parts);
    }
}
