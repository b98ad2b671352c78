package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary HOUSE =
            new Vocabulary(
                    Map.of("sofa", "armchair", "people", "persons"), List.of("handicapped", "cat"));

    @Test
    void wordsArePreferredOutsideOfQuotesAndArticlesFollow() {
        assertThat(HOUSE.worded("A sofa, two people and the words “Sofa for people”."))
                .isEqualTo("An armchair, two persons and the words “Sofa for people”.");
        assertThat(HOUSE.worded("Sofas.")).isEqualTo("Sofas.");
        assertThat(HOUSE.worded("People on a sofa.")).isEqualTo("Persons on an armchair.");
    }

    @Test
    void aForbiddenWordIsNotSaidEvenInQuotes() {
        assertThat(HOUSE.allows("A caterpillar.")).isTrue();
        assertThat(HOUSE.allows("A Cat.")).isFalse();
        assertThat(HOUSE.allows("The words “HANDICAPPED PARKING”.")).isFalse();
    }

    @Test
    void aSentenceThatMayNotBeSaidIsForAPersonToWrite() {
        CaptionOptions options =
                new CaptionOptions(
                        CaptionOptions.People.NEUTRAL, CaptionOptions.Tone.PLAIN, 125, "en", HOUSE);
        AltText alt =
                Pictures.captioner()
                        .caption(Pictures.photograph().tag("tabby", 0.99).dossier('a'), options);
        assertThat(alt.review()).isEqualTo(AltText.Review.WRITE);
        assertThat(alt.alt()).isEmpty();
    }
}
