package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.eval.ShotScore.Range;

class ShotScoreTest {
    @Test
    void meetsEachCutOnceWithinTheTolerance() {
        ShotScore score =
                ShotScore.of(
                        List.of(10L, 50L, 90L),
                        List.of(),
                        List.of(),
                        List.of(9L, 11L, 52L, 90L),
                        1);
        assertThat(score).isEqualTo(new ShotScore(2, 1, 2, 0, 0));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.f1()).isCloseTo(2 * 0.5 * (2 / 3.0) / (0.5 + 2 / 3.0), within(1e-9));
    }

    @Test
    void countsGradualChangesApartAndForgivesWhatIsUnsure() {
        ShotScore score =
                ShotScore.of(
                        List.of(), List.of(new Range(20, 40)), List.of(70L), List.of(30L, 71L), 1);
        assertThat(score).isEqualTo(new ShotScore(0, 0, 0, 1, 1));
        assertThat(score.f1()).isEqualTo(1);
    }
}
