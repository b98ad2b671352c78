package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.media.Picture;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds pre-processing and outputs to PyTorch and Pillow; models/training/make_goldens.py. */
class GoldenIT {
    private static final double CLOSE = 1e-3;
    private static final double ALIKE = 0.98; // cosine

    private final ModelShelf shelf =
            new ModelShelf(Path.of(System.getProperty("sightline.models", "models")));

    @Test
    void encodesPicturesAsPyTorchDoes() throws Exception {
        Preprocess preprocess = new Preprocess(shelf.card("vit-s14").settings());
        try (OnnxModel encoder = shelf.open("vit-s14", "vit-s14.onnx");
                OnnxModel gaze = shelf.open("vit-s14", "saliency.onnx")) {
            for (JsonNode golden : golden("vit-s14")) {
                Tensor pixels = preprocess.batch(picture(golden.get("picture").asString()));
                Map<String, Tensor> out = encoder.run(Map.of("pixels", pixels));

                assertSampled(pixels.floats(), golden.get("preprocessed"));
                for (String name : List.of("features", "tokens", "patches")) {
                    assertAlike(out.get(name).floats(), golden.get(name));
                }
                Tensor map = gaze.run(Map.of("tokens", out.get("tokens"))).get("saliency");
                assertAlike(map.floats(), golden.get("saliency"));
            }
        }
    }

    @Test
    void tagsPicturesAsPyTorchDoes() throws Exception {
        Preprocess preprocess = new Preprocess(shelf.card(Tagger.MODEL).settings());
        try (Tagger tagger = new Tagger(shelf)) {
            for (JsonNode golden : golden(Tagger.MODEL)) {
                Picture picture = picture(golden.get("picture").asString());

                assertSampled(preprocess.batch(picture).floats(), golden.get("preprocessed"));
                assertStrided(tagger.logits(picture).floats(), golden.get("logits"));
                assertThat(tagger.tags(picture).get(0).label())
                        .isEqualTo(golden.get("top").get(0).get("label").asString());
            }
        }
    }

    @Test
    void placesPicturesInTheSpaceAsTheReferenceDoes() throws Exception {
        try (Eyes eyes = new Eyes(shelf)) {
            for (JsonNode golden : golden("sightline-space")) {
                ImageFeatures seen = eyes.glance(picture(golden.get("picture").asString()));

                assertAlike(seen.vector(), golden.get("vector"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture-kinds", "picture-scenes"})
    void tellsLabelsAsTheReferenceDoes(String model) throws Exception {
        JsonNode golden = golden(model).get(0);
        try (LabelHead head = new LabelHead(shelf, model)) {
            head.tell(wave(1536), wave(1000))
                    .forEach(
                            (output, tags) -> {
                                assertThat(tags).hasSize(golden.get(output).size());
                                for (Tag tag : tags) {
                                    double score = golden.get(output).get(tag.label()).asDouble();
                                    assertThat(tag.score()).isCloseTo(score, within(CLOSE));
                                }
                            });
        }
    }

    private static Tensor wave(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) Math.sin(i);
        }
        return Tensor.of(values, 1, size);
    }

    @Test
    void findsObjectsWhereTheReferenceDoes() throws Exception {
        Preprocess preprocess = new Preprocess(shelf.card(ObjectDetector.MODEL).settings());
        try (OnnxModel network = shelf.open(ObjectDetector.MODEL);
                LabelHead head = new LabelHead(shelf, "object-presence");
                ObjectDetector detector = new ObjectDetector(shelf)) {
            List<Tag> presence = head.tell(wave(1536), wave(1000)).get("objects");
            for (JsonNode golden : golden(ObjectDetector.MODEL)) {
                Picture picture = picture(golden.get("picture").asString());
                Tensor pixels = preprocess.batch(picture);
                Map<String, Tensor> out = network.run(Map.of("pixels", pixels));
                List<SeenObject> found = detector.find(picture, presence);

                assertSampled(pixels.floats(), golden.get("preprocessed"));
                assertSampled(out.get("scores").floats(), golden.get("scores"));
                assertSampled(out.get("bins").floats(), golden.get("bins"));
                assertThat(found).hasSize(golden.get("objects").size());
                for (int i = 0; i < found.size(); i++) {
                    assertSame(found.get(i), golden.get("objects").get(i));
                }
            }
        }
    }

    private static void assertSame(SeenObject object, JsonNode golden) {
        assertThat(object.label()).isEqualTo(golden.get("label").asString());
        assertThat(object.score()).isCloseTo(golden.get("score").asDouble(), within(CLOSE));
        assertThat(object.box().asList())
                .usingComparatorForType(NEAR, Double.class)
                .containsExactlyElementsOf(doubles(golden.get("box")));
    }

    @Test
    void findsTextWhereTheReferenceDoes() throws Exception {
        JsonNode golden = golden("pp-ocr").get("detector");
        Picture picture = picture(golden.get("picture").asString());
        Settings settings = shelf.card(TextReader.MODEL).settings();
        try (OnnxModel network = shelf.open(TextReader.MODEL, settings.text("detector.file"))) {
            TextFinder finder = new TextFinder(network, settings);

            assertSampled(finder.map(picture, 960).values(), golden.get("map"));
            List<Quad> quads = new ArrayList<>(finder.find(picture, 960));
            assertThat(quads).hasSize(golden.get("lines").size());
            for (JsonNode line : golden.get("lines")) {
                assertThat(quads).anySatisfy(quad -> assertNear(quad, line.get("corners")));
            }
        }
    }

    @Test
    void readsTextAsTheReferenceDoes() throws Exception {
        JsonNode golden = golden("pp-ocr").get("recogniser");
        Picture strip = picture(golden.get("picture").asString());
        Settings settings = shelf.card(TextReader.MODEL).settings();
        try (OnnxModel network = shelf.open(TextReader.MODEL, settings.text("recogniser.file"));
                TextReader reader = new TextReader(shelf)) {
            Tensor chances = new LineReader(network, settings, List.of()).chances(strip);

            assertThat(chances.shape()[1]).isEqualTo(golden.get("steps").asLong());
            assertThat(best(chances))
                    .usingComparatorForType(NEAR, Double.class)
                    .containsExactlyElementsOf(doubles(golden.get("probabilities")));
            assertThat(reader.read(strip, 0, 1))
                    .extracting(SeenText::text)
                    .containsExactly(golden.get("text").asString());
        }
    }

    private static final java.util.Comparator<Double> NEAR =
            (a, b) -> Math.abs(a - b) < CLOSE ? 0 : Double.compare(a, b);

    private static List<Double> best(Tensor chances) {
        int classes = (int) chances.shape()[2];
        List<Double> best = new ArrayList<>();
        for (int from = 0; from < chances.floats().length; from += classes) {
            double most = 0;
            for (int i = from; i < from + classes; i++) {
                most = Math.max(most, chances.floats()[i]);
            }
            best.add(most);
        }
        return best;
    }

    private static List<Double> doubles(JsonNode list) {
        List<Double> out = new ArrayList<>();
        list.forEach(n -> out.add(n.asDouble()));
        return out;
    }

    private static void assertNear(Quad quad, JsonNode corners) {
        List<Corner> ours =
                List.of(quad.topLeft(), quad.topRight(), quad.bottomRight(), quad.bottomLeft());
        for (int i = 0; i < 4; i++) {
            JsonNode corner = corners.get(i);
            Corner theirs = new Corner(corner.get(0).asDouble(), corner.get(1).asDouble());
            assertThat(ours.get(i).to(theirs)).isLessThan(2);
        }
    }

    private static void assertSampled(float[] values, JsonNode golden) {
        for (int i = 0; i < golden.get("first").size(); i++) {
            assertThat((double) values[i])
                    .isCloseTo(golden.get("first").get(i).asDouble(), within(CLOSE));
        }
        for (int i = 0; i < golden.get("indices").size(); i++) {
            assertThat((double) values[golden.get("indices").get(i).asInt()])
                    .isCloseTo(golden.get("at").get(i).asDouble(), within(CLOSE));
        }
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        assertThat(sum / values.length).isCloseTo(golden.get("mean").asDouble(), within(CLOSE));
    }

    /** Matrices of 8 bits: what is rounded into them differs from one processor to the next. */
    private static void assertAlike(float[] values, JsonNode golden) {
        double dot = 0;
        double own = 0;
        double theirs = 0;
        List<Double> expected = doubles(golden.get("values"));
        for (int i = 0; i < expected.size(); i++) {
            double value = values[i * golden.get("stride").asInt()];
            dot += value * expected.get(i);
            own += value * value;
            theirs += expected.get(i) * expected.get(i);
        }
        assertThat(dot / Math.sqrt(own * theirs)).isGreaterThan(ALIKE);
    }

    private static void assertStrided(float[] values, JsonNode golden) {
        int stride = golden.get("stride").asInt();
        JsonNode expected = golden.get("values");
        assertThat(expected.size()).isEqualTo((values.length + stride - 1) / stride);
        for (int i = 0; i < expected.size(); i++) {
            assertThat((double) values[i * stride])
                    .isCloseTo(expected.get(i).asDouble(), within(CLOSE));
        }
    }

    static JsonNode golden(String name) throws IOException {
        try (InputStream in = resource(name + ".json")) {
            return new JsonMapper().readTree(in);
        }
    }

    static Picture picture(String name) throws IOException {
        try (InputStream in = resource(name)) {
            BufferedImage image = ImageIO.read(in);
            byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
            for (int i = 0; i < rgb.length; i++) {
                int pixel = i / 3;
                int argb = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
                rgb[i] = (byte) (argb >> (16 - 8 * (i % 3)));
            }
            return new Picture(image.getWidth(), image.getHeight(), rgb);
        }
    }

    private static InputStream resource(String name) {
        return GoldenIT.class.getResourceAsStream("/golden/models/" + name);
    }
}
