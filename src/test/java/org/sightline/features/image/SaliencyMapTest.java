package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaliencyMapTest {
    @Test
    void focusesOnWhatIsLookedAtMost() {
        float[] values = new float[256];
        for (int y = 9; y < 12; y++) {
            for (int x = 3; x < 6; x++) {
                values[y * 16 + x] = 0.8f;
            }
        }

        assertThat(new SaliencyMap(values).focus()).contains(List.of(4.5 / 16, 10.5 / 16));
    }

    @Test
    void isNotDrawnAwayByASinglePlace() {
        float[] values = new float[256];
        values[0] = 1;
        for (int x = 6; x < 9; x++) {
            values[16 + x] = 0.5f;
        }

        assertThat(new SaliencyMap(values).focus().orElseThrow().get(0)).isEqualTo(7.5 / 16);
    }

    @Test
    void hasNoFocusWhereNobodyLooked() {
        assertThat(SaliencyMap.NONE.focus()).isEmpty();
    }

    @Test
    void isAWholeGrid() {
        assertThatThrownBy(() -> new SaliencyMap(new float[255]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");
    }
}
