package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NounsTest {
    private final Nouns nouns = Nouns.english();

    @Test
    void namesNoBreedAndNoSpeciesThatLooksLikeAnother() {
        assertThat(nouns.ofTag("golden retriever")).map(Noun::phrase).contains("a dog");
        assertThat(nouns.ofTag("sorrel")).map(Noun::phrase).contains("a horse");
        assertThat(nouns.ofTag("wallaby")).map(Noun::phrase).contains("a kangaroo or wallaby");
    }

    @Test
    void keepsTheDogFromTheGarment() {
        assertThat(nouns.ofTag("Cardigan")).map(Noun::name).contains("dog");
        assertThat(nouns.ofTag("cardigan")).map(Noun::name).contains("clothing");
        assertThat(nouns.ofTag("labrador retriever")).map(Noun::name).contains("dog");
    }

    @Test
    void keepsTheBirdFromTheToy() {
        assertThat(nouns.ofTag("kite")).map(Noun::phrase).contains("an eagle or hawk");
        assertThat(nouns.ofObject("kite")).map(Noun::phrase).contains("a kite");
    }

    @Test
    void aLabelWithoutWordsIsNotSaid() {
        assertThat(nouns.ofTag("flux capacitor")).isEmpty();
    }

    @Test
    void everyNounCanBeSaid() {
        for (Noun noun : nouns.all()) {
            String sentence = Wording.sentence(SureNoun.phrase(noun, 1));
            Evidence evidence = new Evidence(noun.phrase(), "tag", "x", 1, null);
            assertThat(AltTextRules.broken(sentence, List.of(evidence))).as(sentence).isEmpty();
            assertThat(noun.plural()).as(noun.name()).isNotBlank();
        }
    }

    @Test
    void theArticleAgrees() {
        for (Noun noun : nouns.all()) {
            boolean isVowel =
                    "aeiou".indexOf(noun.phrase().replaceFirst("^an? ", "").charAt(0)) >= 0;
            boolean saysYou = noun.name().matches("(?i)uni.*");
            if (noun.phrase().startsWith("a ") || noun.phrase().startsWith("an ")) {
                assertThat(noun.phrase().startsWith("an "))
                        .as(noun.phrase())
                        .isEqualTo(isVowel && !saysYou);
            }
        }
    }

    @Test
    void nothingIsItsOwnKind() {
        for (Noun noun : nouns.all()) {
            Set<Noun> above = new HashSet<>(nouns.lineage(noun));
            above.remove(noun);
            assertThat(above).noneMatch(parent -> nouns.lineage(parent).contains(noun));
        }
    }
}
