package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import org.sightline.output.minutes.ShownWords.Shown;

class ShownWordsTest {
    @Test
    void givesEachShownWordTheTimeItWasHeardAt() {
        List<Shown> shown = ShownWords.of(said("We met, Lorca.", "we", "met", "lorca?"));

        assertThat(shown)
                .containsExactly(
                        new Shown("We", span(0, 1), false),
                        new Shown("met,", span(1, 2), false),
                        new Shown("Lorca.", span(2, 3), true));
    }

    @Test
    void givesFiguresTheTimeOfTheWordsTheyStandFor() {
        List<Shown> shown =
                ShownWords.of(said("We have 23 now.", "we", "have", "twenty", "three", "now"));

        assertThat(shown.get(2)).isEqualTo(new Shown("23", span(2, 4), false));
        assertThat(shown.get(3)).isEqualTo(new Shown("now.", span(4, 5), false));
    }

    @Test
    void sharesTheTimeByLettersWhereNoWordsWereTold() {
        assertThat(ShownWords.of(new Utterance("u1", span(0, 4), null, "a bcd", List.of())))
                .containsExactly(
                        new Shown("a", span(0, 1), false), new Shown("bcd", span(1, 4), false));
        assertThat(ShownWords.of(new Utterance("u1", span(0, 4), null, " ", List.of()))).isEmpty();
    }

    /** A second a word; one that ends with a question mark was heard badly. */
    private static Utterance said(String text, String... heard) {
        List<Word> words = new ArrayList<>();
        for (String word : heard) {
            double confidence = word.endsWith("?") ? 0.3 : 0.9;
            int at = words.size();
            words.add(new Word(word.replace("?", ""), span(at, at + 1), confidence));
        }
        return new Utterance("u1", span(0, heard.length), null, text, words);
    }

    private static TimeSpan span(long start, long end) {
        return new TimeSpan(start * 1_000_000, end * 1_000_000);
    }
}
