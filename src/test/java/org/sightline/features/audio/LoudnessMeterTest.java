package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterTest {
    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000})
    void readsTheReferenceToneOfTheStandard(int sampleRate) {
        Loudness loudness = loudness(sampleRate, Tones.sine(sampleRate, 997, -20, 5));
        assertThat(loudness.integrated()).isCloseTo(-23.0, within(0.05));
        assertThat(loudness.momentary()).hasSize(50);
        assertThat(loudness.momentary()[49]).isCloseTo(-23.0f, within(0.05f));
    }

    @Test
    void weighsLowTonesLessAndHighTonesMore() {
        // The values are those that ffmpeg 5.1 reads: -f lavfi -i aevalsrc=... -af ebur128
        assertThat(loudness(48_000, Tones.sine(48_000, 30, -20, 5)).integrated())
                .isCloseTo(-32.0, within(0.1));
        assertThat(loudness(48_000, Tones.sine(48_000, 8000, -20, 5)).integrated())
                .isCloseTo(-19.7, within(0.1));
    }

    @Test
    void leavesPausesOutOfTheIntegratedLoudness() {
        float[] half = Tones.join(Tones.sine(48_000, 997, -20, 10), Tones.silence(48_000, 10));
        assertThat(loudness(48_000, half).integrated()).isCloseTo(-23.0, within(0.15));
        float[] murmur = Tones.join(half, Tones.sine(48_000, 997, -50, 10));
        assertThat(loudness(48_000, murmur).integrated()).isCloseTo(-23.0, within(0.15));
    }

    @Test
    void readsSilenceAsTheAbsoluteGate() {
        Loudness loudness = loudness(16_000, Tones.silence(16_000, 2));
        assertThat(loudness.integrated()).isEqualTo(-70);
        assertThat(loudness.momentary()).hasSize(20).containsOnly(-70f);
        assertThat(new LoudnessMeter(16_000).loudness().integrated()).isEqualTo(-70);
    }

    @Test
    void readsTheSameInBlocksOfAnySize() {
        float[] noise = Tones.noise(16_000, -30, 3, 7);
        LoudnessMeter pieces = new LoudnessMeter(16_000);
        for (int i = 0; i < noise.length; i += 777) {
            pieces.accept(Arrays.copyOfRange(noise, i, Math.min(noise.length, i + 777)));
        }
        Loudness whole = loudness(16_000, noise);
        assertThat(pieces.loudness().momentary()).isEqualTo(whole.momentary());
        assertThat(pieces.loudness().integrated()).isEqualTo(whole.integrated());
    }

    @Test
    void measuresSoundsShorterThanOneBlock() {
        assertThat(loudness(48_000, Tones.sine(48_000, 997, -20, 0.2)).integrated())
                .isCloseTo(-23.0, within(0.3));
    }

    @Test
    void isNotPoisonedByValuesThatAreNoNumbers() {
        float[] tone = Tones.sine(16_000, 997, -20, 3);
        tone[100] = Float.NaN;
        tone[200] = Float.POSITIVE_INFINITY;
        assertThat(loudness(16_000, tone).integrated()).isCloseTo(-23.0, within(0.1));
    }

    @Test
    void refusesRatesThatNoRecordingHas() {
        assertThatThrownBy(() -> new LoudnessMeter(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Loudness loudness(int sampleRate, float[] samples) {
        LoudnessMeter meter = new LoudnessMeter(sampleRate);
        meter.accept(samples);
        return meter.loudness();
    }
}
