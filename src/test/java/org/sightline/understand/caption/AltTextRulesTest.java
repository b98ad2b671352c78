package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AltTextRulesTest {
    private static final List<Evidence> DOG =
            List.of(new Evidence("a dog", "tag", "beagle", 0.9, null));

    @Test
    void aSupportedSentencePasses() {
        assertThat(AltTextRules.broken("A dog.", DOG)).isEmpty();
        assertThat(AltTextRules.broken("A dog, with the text “STOP. Image of x.png!”.", DOG))
                .isEmpty();
    }

    @Test
    void aNounWithoutEvidenceIsTold() {
        assertThat(AltTextRules.broken("A dog and a child.", DOG))
                .containsExactly("nothing supports “child”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Image of a dog.",
                "A picture of a dog.",
                "Photo showing a dog.",
                "This black-and-white photograph shows a dog.",
                "A photo that shows a dog."
            })
    void theOpeningsThatScreenReadersSayAreTold(String sentence) {
        assertThat(AltTextRules.broken(sentence, DOG))
                .contains("opens with what every screen reader says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a dog.",
                "A dog",
                "A dog. A dog.",
                "A  dog.",
                "A dog .\n",
                "A dog dog.jpg.",
                "A DOG DOG."
            })
    void brokenFormIsTold(String sentence) {
        assertThat(AltTextRules.broken(sentence, DOG)).isNotEmpty();
    }

    @Test
    void moreThan250CharactersAreTold() {
        String long251 = "A dog, " + "dog ".repeat(60) + "dog.";
        assertThat(long251).hasSize(251);
        assertThat(AltTextRules.broken(long251, DOG)).containsExactly("longer than 250 characters");
    }
}
