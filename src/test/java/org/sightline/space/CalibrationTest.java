package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;
import org.sightline.space.Calibration.Curve;
import org.sightline.space.Calibration.Joint;

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
                                "threshold",
                                        Map.of(
                                                "pictures",
                                                Map.of("match", 0.6, "growth", 1, "beside", 0.3))));

        assertThat(Calibration.of(settings))
                .isEqualTo(
                        new Calibration(
                                new Curve(1, 2),
                                new Curve(3, 4),
                                new Curve(5, 6),
                                null,
                                null,
                                new Curve(7, 8),
                                0.8,
                                new Threshold.Each(
                                        new Threshold(0.6, 1, 0, 0.3),
                                        Threshold.of(0.5),
                                        Threshold.of(0.5))));
    }

    @Test
    void aRegressionOverAllEvidenceMayBeGiven() throws Exception {
        Settings settings =
                settings(
                        Map.of(
                                "image", curve(1, 2),
                                "speech", curve(5, 6),
                                "picture", Map.of("a", 9, "words", 4, "b", -3),
                                "line", Map.of("a", 3, "words", 2, "speaker", 1, "b", -4)));

        Calibration calibration = Calibration.of(settings);

        assertThat(calibration.picture()).isEqualTo(new Joint(9, 4, 0, -3));
        assertThat(calibration.line()).isEqualTo(new Joint(3, 2, 1, -4));
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
