package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CiderTest {
    private final Cider cider =
            new Cider(
                    List.of(
                            List.of("a dog runs on the beach", "the dog is running"),
                            List.of("a red bus in the street", "a bus waits"),
                            List.of("two people eat lunch", "people at a table")));

    @Test
    void theReferenceScriptGivesTheSameNumbers() {
        // models/training/cider.py on the same captions
        assertThat(cider.score(0, "A dog runs.")).isCloseTo(250.853002, within(1e-6));
        assertThat(cider.score(1, "A red bus in the street.")).isCloseTo(538.353656, within(1e-6));
        assertThat(cider.score(2, "A dog.")).isCloseTo(0.000000, within(1e-6));
    }

    @Test
    void aCaptionThatSaysNothingOfThePictureScoresNothing() {
        assertThat(cider.score(2, "zebra")).isZero();
    }

    @Test
    void peopleAreScoredAgainstEachOther() {
        assertThat(cider.peoplesScores(1)).hasSize(2).allMatch(score -> score > 0);
    }
}
