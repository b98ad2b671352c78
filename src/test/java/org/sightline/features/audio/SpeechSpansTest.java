package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;

class SpeechSpansTest {
    private static final long WINDOW = 32_000;
    private static final SpeechSpans.Settings SETTINGS =
            new SpeechSpans.Settings(0.5, 0.35, 250_000, 100_000, 3_000_000, 30_000);

    @Test
    void padsWhatItFindsAndDropsWhatIsTooShort() {
        List<TimeSpan> spans = spans("..........#########....................####..........");
        assertThat(spans).containsExactly(new TimeSpan(10 * WINDOW - 30_000, 19 * WINDOW + 30_000));
    }

    @Test
    void bridgesShortPauses() {
        assertThat(spans("..########...########.....")).hasSize(1);
        assertThat(spans("..########....########.....")).hasSize(2);
    }

    @Test
    void staysOpenBetweenTheTwoThresholds() {
        assertThat(spans("..#########~~~~~~~~~~####......")).hasSize(1);
        assertThat(spans("..~~~~~~~~~~~~~~~~~~~~~~~......")).isEmpty();
    }

    @Test
    void closesSpeechThatLastsToTheEnd() {
        assertThat(spans("...........")).isEmpty();
        assertThat(spans("##########")).containsExactly(new TimeSpan(0, 10 * WINDOW + 30_000));
    }

    @Test
    void neverLetsPadsOverlap() {
        SpeechSpans wide =
                new SpeechSpans(
                        new SpeechSpans.Settings(0.5, 0.35, 0, 100_000, 3_000_000, 200_000),
                        WINDOW);
        feed(wide, "..########....########.....");
        List<TimeSpan> spans = wide.closed();
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).overlaps(spans.get(1))).isFalse();
    }

    @Test
    void cutsEndlessSpeechWhereItIsWeakest() {
        List<TimeSpan> spans = spans("#".repeat(70) + "~" + "#".repeat(80) + ".....");
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).endMicros()).isEqualTo(70 * WINDOW + 30_000);
        assertThat(spans.get(1).startMicros()).isEqualTo(spans.get(0).endMicros());
    }

    @Test
    void tellsUpToWhenAllIsDecided() {
        SpeechSpans spans = new SpeechSpans(SETTINGS, WINDOW);
        for (int i = 0; i < 10; i++) {
            spans.accept(0);
        }
        assertThat(spans.settledMicros()).isEqualTo(10 * WINDOW - 30_000);
        for (int i = 0; i < 20; i++) {
            spans.accept(0.9);
        }
        assertThat(spans.settledMicros()).isEqualTo(10 * WINDOW - 30_000);
    }

    /**
     * One window a character: {@code #} speech, {@code ~} between the thresholds, {@code .} none.
     */
    private static List<TimeSpan> spans(String windows) {
        SpeechSpans spans = new SpeechSpans(SETTINGS, WINDOW);
        feed(spans, windows);
        return spans.closed();
    }

    private static void feed(SpeechSpans spans, String windows) {
        windows.chars().forEach(c -> spans.accept(c == '#' ? 0.9 : c == '~' ? 0.4 : 0.1));
        spans.end();
    }
}
