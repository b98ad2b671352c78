package org.sightline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OnnxModelIT {
    private final ModelShelf shelf =
            new ModelShelf(Path.of(System.getProperty("sightline.models", "models")));

    @Test
    void runsFloatsAndWholeNumbersAndScalars() throws Exception {
        try (OnnxModel model = shelf.open("silero-vad")) {
            assertThat(model.inputs()).containsExactly("input", "state", "sr");
            Map<String, Tensor> out = model.run(silence(model));
            assertThat(out.get("output").shape()).containsExactly(1, 1);
            assertThat(out.get("output").floats()[0]).isBetween(0f, 0.1f);
            assertThat(out.get("stateN").shape()).containsExactly(2, 1, 128);
        }
    }

    @Test
    void givesEveryThreadTheSameNumbers() throws Exception {
        try (OnnxModel model = shelf.open("silero-vad")) {
            float alone = model.run(silence(model)).get("output").floats()[0];
            List<Float> all =
                    IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(i -> model.run(silence(model)).get("output").floats()[0])
                            .distinct()
                            .toList();
            assertThat(all).containsExactly(alone);
        }
    }

    @Test
    void keepsNothingOfALargerInputInASmallerOne() throws Exception {
        try (OnnxModel model = shelf.open("minilm-l6")) {
            float[] alone = model.run(words(101, 3899, 102), "output_0").floats();
            model.run(words(LongStream.range(1000, 1060).toArray()));
            float[] again = model.run(words(101, 3899, 102), "output_0").floats();
            assertThat(again).containsExactly(alone);
        }
    }

    private static Map<String, Tensor> words(long... ids) {
        long[] ones = LongStream.generate(() -> 1).limit(ids.length).toArray();
        return Map.of(
                "input_ids", Tensor.of(ids, 1, ids.length),
                "attention_mask", Tensor.of(ones, 1, ids.length),
                "token_type_ids", Tensor.of(new long[ids.length], 1, ids.length));
    }

    @Test
    void refusesInputsThatTheNetworkDoesNotKnow() throws Exception {
        try (OnnxModel model = shelf.open("silero-vad")) {
            assertThatThrownBy(() -> model.run(Map.of("sound", Tensor.of(new float[1], 1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("takes [input, state, sr]");
        }
    }

    /** Context of 64 samples and a frame of 512, all zero. */
    private static Map<String, Tensor> silence(OnnxModel model) {
        return Map.of(
                model.inputs().get(0),
                Tensor.of(new float[576], 1, 576),
                "state",
                Tensor.of(new float[256], 2, 1, 128),
                "sr",
                Tensor.of(new long[] {16000}));
    }
}
