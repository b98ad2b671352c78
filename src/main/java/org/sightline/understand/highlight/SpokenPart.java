package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/** What of an utterance is said within a span. */
final class SpokenPart {
    private static final double MOSTLY = 0.8;

    private SpokenPart() {}

    /**
     * The utterance itself when the span holds all its words, else an utterance of those words of
     * which the span holds more than half; empty when there are none. One without word times counts
     * whole or not at all.
     */
    static Optional<Utterance> of(Utterance said, TimeSpan span) {
        if (said.words().isEmpty()) {
            boolean mostly = said.span().sharedMicros(span) >= MOSTLY * said.span().lengthMicros();
            return mostly ? Optional.of(said) : Optional.empty();
        }
        List<Word> words =
                said.words().stream().filter(w -> span.contains(middle(w.span()))).toList();
        if (words.size() == said.words().size()) {
            return Optional.of(said);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(of(said, words, span));
    }

    private static Utterance of(Utterance said, List<Word> words, TimeSpan span) {
        return new Utterance(
                said.id(),
                words.get(0).span().union(words.get(words.size() - 1).span()),
                said.speaker(),
                written(said, words, span),
                words);
    }

    /**
     * As the utterance writes it, with its capitals and stops; as it was heard where it cannot be
     * told apart.
     */
    private static String written(Utterance said, List<Word> words, TimeSpan span) {
        List<String> written = Arrays.asList(said.text().strip().split("\\s+"));
        if (written.size() != said.words().size()) {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
        return IntStream.range(0, written.size())
                .filter(i -> span.contains(middle(said.words().get(i).span())))
                .mapToObj(written::get)
                .collect(Collectors.joining(" "));
    }

    private static long middle(TimeSpan span) {
        return (span.startMicros() + span.endMicros()) / 2;
    }
}
