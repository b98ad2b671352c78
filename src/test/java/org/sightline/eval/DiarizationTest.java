package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sightline.eval.Diarization.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.Turn;

class DiarizationTest {
    private static final List<Turn> TRUTH = List.of(turn(0, 4, "a"), turn(4, 10, "b"));

    @Test
    void findsNoErrorUnderOtherNames() {
        List<Turn> told = List.of(turn(0, 4, "x"), turn(4, 10, "y"));
        assertThat(Diarization.of(TRUTH, told, 12, 0.25).rate()).isZero();
    }

    @Test
    void countsMissedFalseAndConfusedSpeech() {
        List<Turn> told = List.of(turn(0, 3, "x"), turn(5, 9, "y"), turn(9, 12, "x"));
        Diarization error = Diarization.of(TRUTH, told, 12, 0);
        assertThat(error.missed()).isCloseTo(2, within(1e-6));
        assertThat(error.falsely()).isCloseTo(2, within(1e-6));
        assertThat(error.confused()).isCloseTo(1, within(1e-6));
        assertThat(error.spoken()).isCloseTo(10, within(1e-6));
    }

    @Test
    void countsBothWhoSpeakAtOnce() {
        List<Turn> truth = List.of(turn(0, 4, "a"), turn(2, 4, "b"));
        Diarization error = Diarization.of(truth, List.of(turn(0, 4, "x")), 4, 0);
        assertThat(error.missed()).isCloseTo(2, within(1e-6));
        assertThat(error.spoken()).isCloseTo(6, within(1e-6));
    }

    @Test
    void forgivesTheCollarAroundTheEnds() {
        List<Turn> told = List.of(turn(0.2, 4.2, "x"), turn(4.2, 10.2, "y"));
        assertThat(Diarization.of(TRUTH, told, 12, 0.25).rate()).isZero();
    }
}
