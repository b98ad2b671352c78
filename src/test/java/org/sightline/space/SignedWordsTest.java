package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedWordsTest {
    @Test
    void aPlusStaysInTheWordsAndAMinusDoesNot() {
        assertThat(SignedWords.of("beach +sunset  -dog -\"hot dog\""))
                .isEqualTo(
                        new SignedWords(
                                "beach sunset", List.of("sunset"), List.of("dog", "hot dog")));
    }

    @Test
    void signsWithinAndBesideWordsAreWords() {
        for (String plain : List.of("low-cost flat", "a - b", "5 + 3", "--help", "c++", "$1 a")) {
            assertThat(SignedWords.of(plain))
                    .isEqualTo(new SignedWords(plain, List.of(), List.of()));
        }
    }

    @Test
    void onlyWhatIsNotWantedLeavesNoWords() {
        assertThat(SignedWords.of("-dog").text()).isEmpty();
    }
}
