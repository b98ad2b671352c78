package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

class BroaderWordsTest {
    private static BroaderWords words = BroaderWords.NONE;

    @BeforeAll
    static void read() throws ModelException {
        words = BroaderWords.of(new ModelShelf(Path.of("models")));
    }

    @Test
    void tellWhatAThingIsToWhoDoesNotKnowItsName() {
        assertThat(words.of(List.of(new Tag("espresso", 0.9)), 0.5))
                .containsExactly("coffee", "beverage", "food", "liquid");
        assertThat(words.of(List.of(new Tag("missile", 0.6)), 0.5)).contains("rocket");
    }

    @Test
    void areSureOfADogWhereNoBreedIs() {
        List<Tag> breeds = List.of(new Tag("Eskimo dog", 0.3), new Tag("malamute", 0.25));
        assertThat(words.of(breeds, 0.5)).contains("dog", "animal");
        assertThat(words.of(breeds, 0.6)).isEmpty();
    }

    @Test
    void areWhatTheWordMeansFirstOfAll() {
        assertThat(words.of(List.of(new Tag("toy poodle", 1)), 0.5)).doesNotContain("toy");
        assertThat(words.of(List.of(new Tag("missile", 1)), 0.5)).doesNotContain("arm");
    }

    @Test
    void areNoneForALabelWithout() {
        assertThat(words.of(List.of(new Tag("jigsaw puzzle", 1), new Tag("what", 1)), 0)).isEmpty();
    }
}
