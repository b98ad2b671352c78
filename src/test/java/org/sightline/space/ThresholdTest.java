package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static final Threshold GROWING = new Threshold(0.2, 1, 1, 0.1);

    @Test
    void growsWithTheNumberOfMoments() {
        assertThat(GROWING.match(300, 6)).isCloseTo(0.2, within(1e-9));
        // Twice the moments, half the odds: 1/4 becomes 1/2.
        assertThat(GROWING.match(600, 6)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(GROWING.match(100, 6)).isCloseTo(1 / 13.0, within(1e-9));
    }

    @Test
    void staysWhereNothingWasLookedAt() {
        assertThat(GROWING.match(0, 6)).isEqualTo(GROWING.match(50, 6));
        assertThat(GROWING.match(1_000_000, 6)).isEqualTo(GROWING.match(1000, 6)).isLessThan(1);
    }

    @Test
    void fewerWordsAskForMore() {
        // Half the words, twice the odds: 1/4 becomes 1/2.
        assertThat(GROWING.match(300, 3)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(GROWING.match(300, 12)).isCloseTo(1 / 9.0, within(1e-9));
        assertThat(GROWING.match(300, 40)).isEqualTo(GROWING.match(300, 12));
    }

    @Test
    void aPictureIsFoundByAllWordsHoweverManyThereAre() {
        assertThat(GROWING.match(1_000_000, 1)).isEqualTo(0.45);
        assertThat(new Threshold(0.9, 1, 1, 0.1).match(1_000_000, 1)).isEqualTo(0.9);
    }

    @Test
    void anExampleHasNoWords() {
        assertThat(GROWING.match(300, 0)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void oneScoreForAllHoldsForAnyNumber() {
        for (double score : new double[] {0, 0.3, 1, 1.1}) {
            assertThat(Threshold.of(score).match(10_000, 6)).isCloseTo(score, within(1e-9));
        }
    }
}
