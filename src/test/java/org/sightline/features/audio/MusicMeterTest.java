package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MusicMeterTest {
    private static final int RATE = 16_000;

    private final MusicMeter meter = new MusicMeter(RATE);

    @Test
    void chordsAreMusic() {
        hear(12, t -> chord(t, 0.2));

        assertThat(meter.spans()).hasSize(1);
        assertThat(meter.spans().get(0).start()).isLessThan(0.1);
        assertThat(meter.spans().get(0).end()).isGreaterThan(10.5);
    }

    @Test
    void noiseAndSilenceAreNone() {
        Random random = new Random(1);
        hear(8, t -> 0.2 * random.nextGaussian());
        hear(8, t -> 0);

        assertThat(meter.spans()).isEmpty();
    }

    @Test
    void aVoiceWhosePitchMovesIsNone() {
        hear(12, t -> voice(t));

        assertThat(meter.spans()).isEmpty();
    }

    @Test
    void musicIsHeardUnderAVoiceAndItsEndIsTold() {
        hear(10, t -> voice(t));
        hear(10, t -> voice(t) + chord(t, 0.15));
        hear(10, t -> voice(t));

        assertThat(meter.spans()).hasSize(1);
        assertThat(meter.spans().get(0).start()).isBetween(8.0, 11.5);
        assertThat(meter.spans().get(0).end()).isBetween(18.5, 22.0);
    }

    private interface Sound {
        double at(double seconds);
    }

    private void hear(int seconds, Sound sound) {
        float[] second = new float[RATE];
        for (int s = 0; s < seconds; s++) {
            for (int i = 0; i < RATE; i++) {
                second[i] = (float) sound.at(s + (double) i / RATE);
            }
            meter.accept(second, RATE);
        }
    }

    /** Another triad each second, with two overtones. */
    private static double chord(double t, double loud) {
        double root = 220 * Math.pow(2, new int[] {0, 5, 7, 3}[(int) t % 4] / 12.0);
        double sum = 0;
        for (double interval : new double[] {1, 1.26, 1.5}) {
            for (int overtone = 1; overtone <= 3; overtone++) {
                sum += Math.sin(2 * Math.PI * root * interval * overtone * t) / overtone;
            }
        }
        return loud * sum / 3;
    }

    /** A buzz between 90 and 190 Hz that rises and falls twice a second, in syllables. */
    private static double voice(double t) {
        double phase = 2 * Math.PI * (140 * t - 50 / (2 * Math.PI * 2) * Math.cos(4 * Math.PI * t));
        double sum = 0;
        for (int overtone = 1; overtone <= 12; overtone++) {
            sum += Math.sin(overtone * phase) / overtone;
        }
        return 0.1 * sum * (0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * t));
    }
}
