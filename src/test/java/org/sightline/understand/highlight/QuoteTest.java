package org.sightline.understand.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

class QuoteTest {
    /** A word a second. */
    private static Utterance said(String text) {
        List<Word> words = new ArrayList<>();
        String heard = text.toLowerCase(Locale.ROOT).replaceAll("[.,?]", "");
        for (String word : List.of(heard.split(" "))) {
            words.add(new Word(word, TimeSpan.ofSeconds(words.size(), words.size() + 1), 1));
        }
        return new Utterance("u1", TimeSpan.ofSeconds(0, words.size()), null, text, words);
    }

    @Test
    void aFewWordsAreNotCutByOneOrTwo() {
        String ten = "The rocket is on its way to the distant stars.";

        assertThat(Quote.of(said(ten))).isEqualTo(ten);
        assertThat(Quote.of(said(ten + " We wait."))).isEqualTo("The rocket is on its way to the…");
    }

    @Test
    void theWholeCueIsQuotedNotAWordLikeItsFirst() {
        String text =
                "This is the segment of the telescope in one of the largest clean rooms in the world.";

        assertThat(Quote.of(said(text))).isEqualTo("…in one of the largest clean rooms in…");
        assertThat(Quote.opening(said(text))).isEqualTo("This is the segment of the telescope in…");
    }

    @Test
    void aPartIsWrittenAsItsUtteranceIs() {
        Utterance said = said("You can see the time. When does it end?");

        assertThat(SpokenPart.of(said, TimeSpan.ofSeconds(3, 7)).orElseThrow().text())
                .isEqualTo("the time. When does");
        assertThat(SpokenPart.of(said, TimeSpan.ofSeconds(0, 9))).contains(said);
    }

    @Test
    void aPartIsToldAsItWasHeardWhereTheWordsAreCountedOtherwise() {
        Utterance heard = said("we meet at half past ten");
        Utterance rewritten =
                new Utterance("u1", heard.span(), null, "We meet at 10:30.", heard.words());

        assertThat(SpokenPart.of(rewritten, TimeSpan.ofSeconds(0, 3)).orElseThrow().text())
                .isEqualTo("we meet at");
    }
}
