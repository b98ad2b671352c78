package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * Words to utterances: a pause of more than {@value #PAUSE_MICROS} µs ends one, and none lasts
 * longer than {@value #MOST_MICROS} µs.
 */
final class Utterances {
    static final long PAUSE_MICROS = 600_000;
    static final long MOST_MICROS = 30_000_000;

    private Utterances() {}

    /**
     * @param words in order of time
     * @return utterances {@code u1}, {@code u2}, … without a speaker
     */
    static List<Utterance> of(List<Word> words) {
        List<Utterance> utterances = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : words) {
            if (!open.isEmpty() && ends(open, word)) {
                utterances.add(utterance(utterances.size() + 1, open));
                open.clear();
            }
            open.add(word);
        }
        if (!open.isEmpty()) {
            utterances.add(utterance(utterances.size() + 1, open));
        }
        return utterances;
    }

    private static boolean ends(List<Word> open, Word next) {
        Word last = open.get(open.size() - 1);
        return next.span().startMicros() - last.span().endMicros() > PAUSE_MICROS
                || next.span().endMicros() - open.get(0).span().startMicros() > MOST_MICROS;
    }

    private static Utterance utterance(int number, List<Word> words) {
        TimeSpan span = words.get(0).span().union(words.get(words.size() - 1).span());
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return new Utterance("u" + number, span, null, text, words);
    }
}
