package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

class UtterancesTest {
    @Test
    void splitsAtPausesAndNumbersOn() {
        List<Utterance> utterances =
                Utterances.of(
                        List.of(word("so", 0, 0.3), word("yes", 0.9, 1.2), word("now", 1.81, 2)),
                        List.of());
        assertThat(utterances).extracting(Utterance::text).containsExactly("so yes", "now");
        assertThat(utterances).extracting(Utterance::id).containsExactly("u1", "u2");
        assertThat(utterances.get(0).span()).isEqualTo(TimeSpan.ofSeconds(0, 1.2));
    }

    @Test
    void letsNoneLastLongerThanHalfAMinute() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            words.add(word("on", i * 0.5, i * 0.5 + 0.5));
        }
        List<Utterance> utterances = Utterances.of(words, List.of());
        assertThat(utterances).hasSize(4);
        assertThat(utterances).allMatch(u -> u.span().seconds() <= 30);
    }

    @Test
    void believesWordsThatAreSpokenAndSure() {
        Credible credible = new Credible(0.3, 0.5, 0.65);
        List<TimeSpan> speech = List.of(TimeSpan.ofSeconds(1, 2), TimeSpan.ofSeconds(5, 6));
        List<Word> words =
                List.of(
                        new Word("before", TimeSpan.ofSeconds(0.2, 0.9), 1),
                        new Word("first", TimeSpan.ofSeconds(0.9, 1.4), 1),
                        new Word("faint", TimeSpan.ofSeconds(1.4, 1.6), 0.29),
                        new Word("between", TimeSpan.ofSeconds(3, 3.5), 1),
                        new Word("second", TimeSpan.ofSeconds(5, 5.5), 0.3));
        assertThat(credible.words(speech, words))
                .extracting(Word::text)
                .containsExactly("first", "second");
        assertThat(credible.utterances(credible.words(speech, words), List.of()))
                .extracting(Utterance::text)
                .containsExactly("first");
    }

    @Test
    void believesAWordThatStandsAloneOnlyWhenItIsSurer() {
        Credible credible = new Credible(0.3, 0.5, 0.65);
        List<Word> words =
                List.of(
                        new Word("knock", TimeSpan.ofSeconds(0, 0.5), 0.64),
                        new Word("yes", TimeSpan.ofSeconds(3, 3.5), 0.65),
                        new Word("not", TimeSpan.ofSeconds(6, 6.5), 0.5),
                        new Word("now", TimeSpan.ofSeconds(6.5, 7), 0.5));
        assertThat(credible.utterances(words, List.of()))
                .extracting(Utterance::text)
                .containsExactly("yes", "not now");
    }

    private static Word word(String text, double start, double end) {
        return new Word(text, TimeSpan.ofSeconds(start, end), 1);
    }
}
