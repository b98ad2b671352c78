package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

/**
 * Words to utterances: a pause of more than {@value #PAUSE_MICROS} µs ends one and so does another
 * speaker, and none lasts longer than {@value #MOST_MICROS} µs.
 */
final class Utterances {
    static final long PAUSE_MICROS = 600_000;
    static final long MOST_MICROS = 30_000_000;

    private Utterances() {}

    /**
     * @param words in order of time
     * @param turns who speaks when; none when nobody asked
     * @return utterances {@code u1}, {@code u2}, …; without turns they have no speaker
     */
    static List<Utterance> of(List<Word> words, List<Turn> turns) {
        List<@Nullable String> speakers = WordSpeakers.of(words, turns);
        List<Utterance> utterances = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || !Objects.equals(speakers.get(i), speakers.get(from))
                    || ends(words.subList(from, i), words.get(i))) {
                utterances.add(
                        utterance(
                                utterances.size() + 1, words.subList(from, i), speakers.get(from)));
                from = i;
            }
        }
        return utterances;
    }

    private static boolean ends(List<Word> open, Word next) {
        Word last = open.get(open.size() - 1);
        return next.span().startMicros() - last.span().endMicros() > PAUSE_MICROS
                || next.span().endMicros() - open.get(0).span().startMicros() > MOST_MICROS;
    }

    private static Utterance utterance(int number, List<Word> words, @Nullable String speaker) {
        TimeSpan span = words.get(0).span().union(words.get(words.size() - 1).span());
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return new Utterance("u" + number, span, speaker, text, words);
    }
}
