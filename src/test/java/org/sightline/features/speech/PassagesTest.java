package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.features.speech.Passages.Passage;
import org.sightline.media.TimeSpan;

class PassagesTest {
    private final Passages passages = new Passages();

    @Test
    void endsAtALongPauseOnceThatIsSure() {
        List<TimeSpan> speech = List.of(span(0, 2), span(3, 5));
        assertThat(passages.advance(speech, micros(6))).isEmpty();
        List<Passage> whole = passages.advance(speech, micros(6.5));
        assertThat(whole).extracting(Passage::span).containsExactly(span(0, 5));
        assertThat(whole.get(0).speechFrom(0)).isEqualTo(speech);
    }

    @Test
    void neverPassesItsMostEvenWithoutAPause() {
        List<TimeSpan> speech = List.of(span(0, 20), span(20, 29), span(29, 45), span(45, 50));
        assertThat(passages.advance(speech, micros(100)))
                .extracting(Passage::span)
                .containsExactly(span(0, 29), span(29, 50));
    }

    @Test
    void takesEverySpanOnce() {
        assertThat(passages.advance(List.of(span(0, 2)), micros(10))).hasSize(1);
        assertThat(passages.advance(List.of(span(0, 2)), micros(20))).isEmpty();
        assertThat(passages.advance(List.of(span(0, 2), span(18, 19)), micros(30)))
                .extracting(Passage::span)
                .containsExactly(span(18, 19));
    }

    @Test
    void tellsWhatSoundIsStillWanted() {
        assertThat(passages.openSince(micros(4))).isEqualTo(micros(4));
        passages.advance(List.of(span(3, 5)), micros(6));
        assertThat(passages.openSince(micros(6))).isEqualTo(micros(3));
    }

    @Test
    void keepsOnlyTheTapeThatIsWanted() {
        SoundTape tape = new SoundTape();
        float[] block = new float[1000];
        for (int i = 0; i < 500; i++) {
            Arrays.fill(block, i);
            tape.append(block, block.length);
            tape.forget(tape.end() - 5000);
        }
        assertThat(tape.held()).isEqualTo(5000);
        assertThat(tape.end()).isEqualTo(500_000);
        assertThat(tape.copy(498_999, 499_001)).containsExactly(498, 499);
        assertThat(tape.copy(0, 495_001)).containsExactly(495);
    }

    private static TimeSpan span(double start, double end) {
        return TimeSpan.ofSeconds(start, end);
    }

    private static long micros(double seconds) {
        return Math.round(seconds * 1e6);
    }
}
