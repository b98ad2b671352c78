package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

class WordSpeakersTest {
    private static final Turn ANNA = new Turn(TimeSpan.ofSeconds(0, 2), "Anna");
    private static final Turn BEN = new Turn(TimeSpan.ofSeconds(2, 4), "Ben");

    @Test
    void cutsAnUtteranceWhereTheSpeakerChanges() {
        List<Word> words = List.of(word("yes", 0, 1), word("sure", 1, 1.9), word("thanks", 2.1, 3));
        List<Utterance> said = Utterances.of(words, List.of(ANNA, BEN));
        assertThat(said).extracting(Utterance::text).containsExactly("yes sure", "thanks");
        assertThat(said).extracting(Utterance::speaker).containsExactly("Anna", "Ben");
    }

    @Test
    void movesTheChangeToThePauseBesideIt() {
        List<Word> words =
                List.of(
                        word("do", 0, 1),
                        word("it", 1.3, 1.8),
                        word("now", 1.8, 2.3),
                        word("no", 2.3, 3));
        assertThat(WordSpeakers.of(words, List.of(ANNA, BEN)))
                .containsExactly("Anna", "Ben", "Ben", "Ben");
    }

    @Test
    void leavesAWordInAnOverlapToWhoWasSpeaking() {
        Turn over = new Turn(TimeSpan.ofSeconds(0.5, 4), "Ben");
        List<Word> words = List.of(word("a", 0, 0.4), word("b", 0.9, 1.2));
        assertThat(WordSpeakers.of(words, List.of(ANNA, over))).containsExactly("Anna", "Anna");
    }

    @Test
    void givesAWordOutsideAllTurnsToTheNearest() {
        List<Word> words = List.of(word("late", 5, 6));
        assertThat(WordSpeakers.of(words, List.of(ANNA, BEN))).containsExactly("Ben");
    }

    @Test
    void namesNobodyWithoutTurns() {
        assertThat(Utterances.of(List.of(word("a", 0, 1)), List.of()))
                .extracting(Utterance::speaker)
                .containsOnlyNulls();
    }

    private static Word word(String text, double start, double end) {
        return new Word(text, TimeSpan.ofSeconds(start, end), 1);
    }
}
