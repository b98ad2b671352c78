package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelShelf;
import org.sightline.model.Tensor;
import tools.jackson.databind.JsonNode;

/** Holds the beam search to PyTorch's; models/training/golden_captioner.py. */
class SentenceWriterIT {
    private static final double CLOSE = 1e-3;

    private final ModelShelf shelf =
            new ModelShelf(Path.of(System.getProperty("sightline.models", "models")));

    @Test
    void findsTheSentencesThatPyTorchFinds() throws Exception {
        try (SentenceWriter writer = new SentenceWriter(shelf)) {
            for (JsonNode golden : GoldenIT.golden("captioner")) {
                Tensor logits = tensor(golden.get("logits"));
                List<BeamSearch.Found> found =
                        writer.search(
                                patches(golden.get("patches").asString()),
                                logits,
                                tensor(golden.get("vector")),
                                List.of(),
                                writer.tagged(logits));

                JsonNode beams = golden.get("beams");
                assertThat(found).hasSize(beams.size());
                for (int i = 0; i < found.size(); i++) {
                    JsonNode beam = beams.get(i);
                    assertThat(writer.sentence(found.get(i).words()))
                            .isEqualTo(beam.get("text").asString());
                    assertThat(found.get(i).score())
                            .isCloseTo(beam.get("score").asDouble(), within(CLOSE));
                    assertThat(found.get(i).mean())
                            .isCloseTo(beam.get("mean").asDouble(), within(CLOSE));
                }
            }
        }
    }

    @Test
    void tellsOfObjectsBeforeTagsAndOnlyWhatFits() throws Exception {
        CaptionWords words = new CaptionWords(shelf, shelf.card(SentenceWriter.MODEL));
        long[] told =
                words.told(
                        List.of("person", "traffic light", "fire hydrant", "stop sign"),
                        Map.of("dog", 0.9, "cat", 0.2));

        assertThat(told).hasSize(8).endsWith(words.told(List.of("dog"), Map.of())[0]);
        assertThat(words.told(List.of("no such word"), Map.of())).containsOnly(3);
    }

    /** Twelfths, a byte each. */
    private static Tensor patches(String coarse) {
        byte[] twelfths = Base64.getDecoder().decode(coarse);
        float[] values = new float[twelfths.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = twelfths[i] / 12f;
        }
        return Tensor.of(values, 1, 65, 384);
    }

    private static Tensor tensor(JsonNode list) {
        List<Float> values = new ArrayList<>();
        list.forEach(n -> values.add((float) n.asDouble()));
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return Tensor.of(floats, 1, floats.length);
    }
}
