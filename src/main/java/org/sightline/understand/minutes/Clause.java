package org.sightline.understand.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.media.Utterance;

/**
 * What can be picked for a line of minutes: a sentence of an utterance, or the words between two
 * pauses where nobody wrote punctuation.
 *
 * @param index place among all clauses of the meeting
 * @param utterance index of the utterance that holds it
 * @param said that utterance
 * @param normal the spoken words, lower case, one blank between them: what cues are looked for in
 */
record Clause(int index, int utterance, Utterance said, List<Token> tokens, String normal) {
    Clause {
        tokens = List.copyOf(tokens);
    }

    static Clause of(int index, int utterance, Utterance said, List<Token> tokens) {
        String normal =
                tokens.stream()
                        .filter(Token::isWord)
                        .map(Token::norm)
                        .collect(Collectors.joining(" "));
        return new Clause(index, utterance, said, tokens, normal);
    }

    String id() {
        return said.id();
    }

    @Nullable String speaker() {
        return said.speaker();
    }

    int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    /** Words that carry matter, in order, repeated ones too. */
    List<String> content() {
        return tokens.stream().map(Token::norm).filter(StopWords::carriesMatter).toList();
    }

    boolean asksInWriting() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().endsWith("?");
    }

    boolean has(Pattern cue) {
        return cue.matcher(normal).find();
    }

    /** The words that a pattern meets first, as they are shown, without outer punctuation. */
    Optional<String> shown(Pattern pattern) {
        Matcher found = pattern.matcher(normal);
        if (!found.find()) {
            return Optional.empty();
        }
        long from = blanks(normal.substring(0, found.start()));
        long length = blanks(found.group().strip()) + 1;
        return Optional.of(
                tokens.stream()
                        .filter(Token::isWord)
                        .skip(from)
                        .limit(length)
                        .map(Token::text)
                        .collect(Collectors.joining(" "))
                        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
    }

    private static long blanks(String text) {
        return text.chars().filter(c -> c == ' ').count();
    }
}
