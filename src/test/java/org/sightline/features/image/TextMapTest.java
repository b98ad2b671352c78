package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextMapTest {
    @Test
    void joinsPixelsThatTouchByACorner() {
        TextMap map = map("##....", "..#...", "......", ".....#");

        assertThat(map.parts(0.5)).hasSize(2);
        assertThat(TurnedBox.around(map.parts(0.5).get(1)).x()).isEqualTo(5);
    }

    @Test
    void joinsArmsThatMeetFurtherDown() {
        assertThat(map("#...#.#", "#...#.#", "#####.#", "......#", "..#####").parts(0.5))
                .hasSize(2);
    }

    @Test
    void findsNothingInAnEmptyMap() {
        assertThat(map("....", "....").parts(0.5)).isEmpty();
    }

    @Test
    void takesTheMeanOfThePixelsInsideARectangle() {
        TextMap map = map("......", ".####.", ".####.", "......");
        TurnedBox box = TurnedBox.around(map.parts(0.5).get(0));

        assertThat(map.mean(box)).isCloseTo(1, within(1e-6));
        assertThat(map.mean(box.grown(1))).isCloseTo(8 / 24.0, within(1e-6));
        assertThat(map.mean(box.grown(50))).isCloseTo(8 / 24.0, within(1e-6));
    }

    private static TextMap map(String... rows) {
        float[] values = new float[rows.length * rows[0].length()];
        String all = String.join("", List.of(rows));
        for (int i = 0; i < values.length; i++) {
            values[i] = all.charAt(i) == '#' ? 1 : 0;
        }
        return new TextMap(rows[0].length(), rows.length, values);
    }
}
