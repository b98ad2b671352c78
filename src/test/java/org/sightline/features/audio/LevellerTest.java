package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;

class LevellerTest {
    private static final int RATE = 16_000;
    private final Leveller leveller = new Leveller(RATE);

    @Test
    void bringsEverySpanToTheSameLoudness() {
        float[] sound =
                Tones.join(
                        Tones.sine(RATE, 997, -45, 3),
                        Tones.silence(RATE, 2),
                        Tones.sine(RATE, 997, -10, 3));
        leveller.level(sound, List.of(TimeSpan.ofSeconds(0, 3), TimeSpan.ofSeconds(5, 8)));
        assertThat(loudness(sound, 0, 3)).isCloseTo(-23, within(0.3));
        assertThat(loudness(sound, 5, 8)).isCloseTo(-23, within(0.3));
    }

    @Test
    void doesNotBlowNoiseUpWithoutBounds() {
        float[] whisper = Tones.noise(RATE, -66, 3, 1);
        double before = loudness(whisper, 0, 3);
        leveller.level(whisper, List.of());
        assertThat(loudness(whisper, 0, 3) - before).isCloseTo(36, within(0.2));
    }

    @Test
    void keepsPeaksBelowFullScale() {
        float[] sound = Tones.sine(RATE, 200, -60, 3);
        for (int i = 8000; i < 40_000; i += 3001) {
            sound[i] = 0.9f;
        }
        leveller.level(sound, List.of());
        for (float sample : sound) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo(0.9501f);
        }
    }

    @Test
    void leavesSilenceSilentAndTakesSpansBeyondTheEnd() {
        float[] silence = Tones.silence(RATE, 1);
        leveller.level(silence, List.of(TimeSpan.ofSeconds(0.5, 4), TimeSpan.ofSeconds(7, 9)));
        assertThat(silence).containsOnly(0f);
        leveller.level(new float[0], List.of());
    }

    private static double loudness(float[] samples, int from, int to) {
        return LoudnessMeter.integrated(samples, from * RATE, to * RATE, RATE);
    }
}
