package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
                        new Shown("We", span(0, 1), false, null),
                        new Shown("met,", span(1, 2), false, null),
                        new Shown("Lorca.", span(2, 3), true, null));
    }

    @Test
    void givesFiguresTheTimeOfTheWordsTheyStandFor() {
        List<Shown> shown =
                ShownWords.of(said("We have 23 now.", "we", "have", "twenty", "three", "now"));

        assertThat(shown.get(2)).isEqualTo(new Shown("23", span(2, 4), false, null));
        assertThat(shown.get(3)).isEqualTo(new Shown("now.", span(4, 5), false, null));
    }

    @Test
    void sharesTheTimeByLettersWhereNoWordsWereTold() {
        assertThat(ShownWords.of(new Utterance("u1", span(0, 4), null, "a bcd", List.of())))
                .containsExactly(
                        new Shown("a", span(0, 1), false, null),
                        new Shown("bcd", span(1, 4), false, null));
        assertThat(ShownWords.of(new Utterance("u1", span(0, 4), null, " ", List.of()))).isEmpty();
    }

    @Test
    void tellsOnceWhatWasHeardInThePlaceOfATerm() {
        List<Word> words =
                List.of(
                        new Word("Orca", span(0, 1), 0.9, "or car live"),
                        new Word("Live", span(1, 2), 0.9, "or car live"),
                        new Word("works", span(2, 3), 0.9));
        Utterance said = new Utterance("u1", span(0, 3), null, "Orca Live works.", words);

        assertThat(ShownWords.of(said))
                .extracting(Shown::text, Shown::heard)
                .containsExactly(
                        tuple("Orca", null), tuple("Live", "or car live"), tuple("works.", null));
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
