package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;
import org.sightline.space.Calibration.Curve;

class CalibrationTest {
    @Test
    void whatACardLeavesOutIsFilledIn() throws Exception {
        Settings settings = settings(Map.of("image", curve(10, -3), "speech", curve(12.5, -6)));

        assertThat(Calibration.of(settings))
                .isEqualTo(
                        new Calibration(
                                new Curve(10, -3),
                                new Curve(10, -3),
                                new Curve(12.5, -6),
                                new Curve(10, -3),
                                0.9,
                                0.5));
    }

    @Test
    void whatACardSaysHolds() throws Exception {
        Settings settings =
                settings(
                        Map.of(
                                "image", curve(1, 2),
                                "shot", curve(3, 4),
                                "speech", curve(5, 6),
                                "example", curve(7, 8),
                                "words", 0.8,
                                "threshold", 0.6));

        assertThat(Calibration.of(settings))
                .isEqualTo(
                        new Calibration(
                                new Curve(1, 2),
                                new Curve(3, 4),
                                new Curve(5, 6),
                                new Curve(7, 8),
                                0.8,
                                0.6));
    }

    @Test
    void aMissingCurveIsTold() {
        assertThatThrownBy(() -> Calibration.of(settings(Map.of("image", curve(1, 2)))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("calibration.speech.a");
    }

    @Test
    void scoresStayBetweenNothingAndCertainty() {
        for (double cosine = -1; cosine <= 1; cosine += 0.25) {
            double meaning = new Curve(500, 0).at(cosine);
            assertThat(Calibration.either(meaning, 0.9)).isBetween(0.9, 1.0);
            assertThat(Calibration.either(meaning, 0)).isEqualTo(meaning);
        }
    }

    private static Settings settings(Map<String, ?> calibration) {
        return new Settings("model.yml", Map.of("calibration", calibration));
    }

    private static Map<String, Double> curve(double a, double b) {
        return Map.of("a", a, "b", b);
    }
}
