package org.sightline.features.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentenceEncoderIT {
    private static SentenceEncoder encoder;

    @BeforeAll
    static void open() throws Exception {
        encoder =
                new SentenceEncoder(
                        new ModelShelf(Path.of(System.getProperty("sightline.models", "models"))));
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void givesUnitVectorsThatLieNearWhereMeaningsDo() {
        float[][] v =
                encoder.encode(
                        List.of(
                                "A dog runs along the beach.",
                                "A puppy is running on the sand.",
                                "The committee approved the budget."));

        assertThat(List.of(v)).allSatisfy(x -> assertThat(x).hasSize(384));
        assertThat(dot(v[0], v[0])).isCloseTo(1, within(1e-6));
        assertThat(dot(v[0], v[1])).isGreaterThan(0.6);
        assertThat(dot(v[0], v[2])).isLessThan(0.2);
    }

    @Test
    void givesASentenceTheSameVectorInAnyCompany() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add("Item " + (100 + i) + " was agreed" + " again".repeat(i % 3));
        }
        float[][] together = encoder.encode(many);

        for (int i = 0; i < many.size(); i++) {
            assertThat(encoder.encode(many.get(i))).containsExactly(together[i]);
        }
    }

    @Test
    void agreesWithTheReference() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/golden/models/minilm-l6.json")) {
            for (JsonNode golden : new JsonMapper().readTree(in)) {
                float[] vector = encoder.encode(golden.get("text").asString());
                for (int i = 0; i < vector.length; i++) {
                    assertThat((double) vector[i])
                            .isCloseTo(golden.get("vector").get(i).asDouble(), within(1e-3));
                }
            }
        }
    }

    @Test
    void givesEveryThreadTheSameVector() {
        float[] alone = encoder.encode("Who takes the minutes?");

        assertThat(
                        IntStream.range(0, 50)
                                .parallel()
                                .mapToObj(i -> encoder.encode("Who takes the minutes?")))
                .allSatisfy(v -> assertThat(v).containsExactly(alone));
    }

    @Test
    void takesWhatNobodyWouldSay() {
        assertThat(encoder.encode(List.of())).isEmpty();
        assertThat(
                        List.of(
                                encoder.encode(
                                        List.of(
                                                "",
                                                "\u0000 \ud83d\ude00 \ud800",
                                                "x".repeat(100_000)))))
                .allSatisfy(v -> assertThat(dot(v, v)).isCloseTo(1, within(1e-6)));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
