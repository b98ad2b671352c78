package org.sightline.features.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TreesTest {
    static List<Arguments> files() {
        return List.of(
                Arguments.of("cuts.json", CutCues.NAMES),
                Arguments.of("mixes.json", MixCues.NAMES));
    }

    @ParameterizedTest
    @MethodSource("files")
    void answersAsItsFileSays(String name, List<String> cues) {
        Trees trees = Trees.of(name, cues);
        JsonNode written = JsonMapper.shared().readTree(trees.bytes());
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double[] asked = random.doubles(cues.size(), -1, 3).toArray();
            assertThat(trees.probability(asked)).isEqualTo(probability(written, asked));
        }
    }

    @Test
    void refusesTreesThatAskOtherCues() {
        assertThatThrownBy(() -> Trees.of("cuts.json", List.of("change")))
                .hasMessageContaining("asks other cues");
    }

    private static double probability(JsonNode written, double[] cues) {
        double sum = written.get("bias").doubleValue();
        for (JsonNode tree : written.get("trees")) {
            JsonNode at = tree;
            while (at.isArray()) {
                boolean low = cues[at.get(0).intValue()] <= at.get(1).doubleValue();
                at = at.get(low ? 2 : 3);
            }
            sum += at.doubleValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
