package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.features.image.Tag;

class WiderWordsTest {
    @Test
    void tellWhatAThingIsToWhoDoesNotKnowItsName() {
        assertThat(WiderWords.of(List.of(new Tag("espresso", 0.9)), 0.5))
                .containsExactly("coffee", "drink");
        assertThat(WiderWords.of(List.of(new Tag("missile", 0.6)), 0.5)).contains("rocket");
    }

    @Test
    void areSureOfADogWhereNoBreedIs() {
        List<Tag> breeds = List.of(new Tag("Eskimo dog", 0.3), new Tag("malamute", 0.25));
        assertThat(WiderWords.of(breeds, 0.5)).contains("dog", "animal");
        assertThat(WiderWords.of(breeds, 0.6)).isEmpty();
    }

    @Test
    void areNoneForALabelThatNobodyHasGivenWordsTo() {
        assertThat(WiderWords.of(List.of(new Tag("what", 1)), 0)).isEmpty();
    }
}
