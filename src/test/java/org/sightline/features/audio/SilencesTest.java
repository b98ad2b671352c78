package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;

class SilencesTest {
    private static final int RATE = 16_000;

    @Test
    void beginsAndEndsWithinATenthOfASecond() {
        List<TimeSpan> found =
                silences(
                        Tones.noise(RATE, -25, 2.03, 1),
                        Tones.silence(RATE, 3.08),
                        Tones.noise(RATE, -25, 2, 2),
                        Tones.silence(RATE, 4));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).start()).isCloseTo(2.03, within(0.1));
        assertThat(found.get(0).end()).isCloseTo(5.11, within(0.1));
        assertThat(found.get(1).start()).isCloseTo(7.11, within(0.1));
        assertThat(found.get(1).end()).isCloseTo(11.11, within(0.1));
    }

    @Test
    void aBreathBetweenWordsIsNone() {
        assertThat(
                        silences(
                                Tones.noise(RATE, -25, 2, 1),
                                Tones.silence(RATE, 0.3),
                                Tones.noise(RATE, -25, 2, 2)))
                .isEmpty();
    }

    @Test
    void aQuietRoomIsSilentAndFaintSpeechIsNot() {
        assertThat(silences(Tones.noise(RATE, -60, 3, 1))).hasSize(1);
        assertThat(silences(Tones.noise(RATE, -35, 3, 1))).isEmpty();
    }

    @Test
    void aFileWithoutSoundHasNoSilence() {
        assertThat(Silences.in(Loudness.silent())).isEmpty();
    }

    private static List<TimeSpan> silences(float[]... parts) {
        LoudnessMeter meter = new LoudnessMeter(RATE);
        meter.accept(Tones.join(parts));
        return Silences.in(meter.loudness());
    }
}
