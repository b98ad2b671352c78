package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;

class SoundPeaksTest {
    private static final int RATE = 16_000;

    @Test
    void findsALoudEventWhereItIs() {
        float[] sound =
                Tones.join(
                        Tones.noise(RATE, -40, 10, 1),
                        Tones.noise(RATE, -10, 1, 2),
                        Tones.noise(RATE, -40, 9, 3));
        List<SoundPeak> peaks = peaks(sound);
        assertThat(peaks).hasSize(1);
        assertThat(peaks.get(0).span().start()).isCloseTo(10.0, within(0.11));
        assertThat(peaks.get(0).span().end()).isCloseTo(11.0, within(0.21));
        assertThat(peaks.get(0).z()).isGreaterThan(5);
    }

    @Test
    void findsNoneInAnEvenSoundOrInSilence() {
        assertThat(peaks(Tones.noise(RATE, -30, 20, 1))).isEmpty();
        assertThat(peaks(Tones.silence(RATE, 20))).isEmpty();
        assertThat(SoundPeaks.in(Loudness.silent())).isEmpty();
    }

    @Test
    void findsABangInSilence() {
        float[] sound =
                Tones.join(
                        Tones.silence(RATE, 5),
                        Tones.noise(RATE, -12, 0.3, 2),
                        Tones.silence(RATE, 5));
        assertThat(peaks(sound)).hasSize(1);
    }

    @Test
    void joinsPeaksThatLieCloseTogether() {
        float[] near =
                Tones.join(
                        Tones.noise(RATE, -40, 10, 1),
                        Tones.noise(RATE, -10, 0.5, 2),
                        Tones.noise(RATE, -40, 0.4, 3),
                        Tones.noise(RATE, -10, 0.5, 4),
                        Tones.noise(RATE, -40, 10, 5));
        assertThat(peaks(near)).hasSize(1);
        assertThat(peaks(near).get(0).span()).isEqualTo(TimeSpan.ofSeconds(10, 11.4));
    }

    @Test
    void takesAnEditedPauseForNoMeasureOfWhatIsUsual() {
        float[] sound =
                Tones.join(
                        Tones.noise(RATE, -30, 10, 1),
                        Tones.silence(RATE, 8),
                        Tones.noise(RATE, -30, 10, 3));
        assertThat(peaks(sound)).isEmpty();
    }

    private static List<SoundPeak> peaks(float[] samples) {
        LoudnessMeter meter = new LoudnessMeter(RATE);
        meter.accept(samples);
        return SoundPeaks.in(meter.loudness());
    }
}
