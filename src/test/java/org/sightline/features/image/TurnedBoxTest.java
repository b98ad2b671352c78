package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnedBoxTest {
    @Test
    void liesAsThePointsLie() {
        for (int degrees = 0; degrees < 180; degrees += 15) {
            TurnedBox box = TurnedBox.around(filled(40, 10, Math.toRadians(degrees)));

            assertThat(Math.max(box.width(), box.height())).isCloseTo(40, within(1e-6));
            assertThat(Math.min(box.width(), box.height())).isCloseTo(10, within(1e-6));
            assertThat(box.x()).isCloseTo(100, within(1e-6));
            assertThat(box.y()).isCloseTo(50, within(1e-6));
        }
    }

    @Test
    void isFlatAroundALineAndAPoint() {
        assertThat(TurnedBox.around(List.of(new Corner(3, 4))).area()).isZero();
        assertThat(TurnedBox.around(List.of(new Corner(0, 0), new Corner(3, 4))).area())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void growsOnAllSides() {
        TurnedBox box = TurnedBox.around(filled(40, 10, 0)).grown(5);

        assertThat(Quad.of(box.corners()).topLeft()).isEqualTo(new Corner(75, 40));
        assertThat(box.holds(76, 41, 0)).isTrue();
        assertThat(box.holds(74, 41, 0)).isFalse();
        assertThat(box.holds(74, 41, 1)).isTrue();
    }

    /** Points all over a rectangle around (100, 50). */
    private static List<Corner> filled(double width, double height, double angle) {
        List<Corner> points = new ArrayList<>();
        for (double u = -width / 2; u <= width / 2; u++) {
            for (double v = -height / 2; v <= height / 2; v++) {
                points.add(
                        new Corner(
                                100 + u * Math.cos(angle) - v * Math.sin(angle),
                                50 + u * Math.sin(angle) + v * Math.cos(angle)));
            }
        }
        return points;
    }
}
