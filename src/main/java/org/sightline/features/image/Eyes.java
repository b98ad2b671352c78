package org.sightline.features.image;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.features.text.SentenceEncoder;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Looks at pictures: a vector in the shared space, tags, scenes, objects, text, and whether it is a
 * photograph.
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class Eyes implements AutoCloseable {
    private static final String ENCODER = "vit-s14";
    private static final String SPACE = "sightline-space";
    private static final String KINDS = "picture-kinds";
    private static final String SCENES = "picture-scenes";
    private static final String PRESENCE = "object-presence";

    /** Names of the models that look. */
    public static final List<String> MODELS =
            List.of(
                    ENCODER,
                    Tagger.MODEL,
                    SPACE,
                    KINDS,
                    SCENES,
                    PRESENCE,
                    ObjectDetector.MODEL,
                    SentenceWriter.MODEL,
                    SentenceEncoder.MODEL,
                    TextReader.MODEL);

    /** Objects that the captioner is told of are this probable. */
    private static final double TOLD = 0.65;

    /** A scene below this says nothing, and there are more than a hundred. */
    private static final double TRACE = 0.01;

    private final List<OnnxModel> networks = new ArrayList<>();
    private final Map<String, String> models = new TreeMap<>();
    private final PictureMeter meter = new PictureMeter();
    private final OnnxModel encoder;
    private final Preprocess encoderInput;
    private final OnnxModel gaze;
    private final OnnxModel space;
    private final Tagger tagger;
    private final LabelHead kinds;
    private final LabelHead scenes;
    private final LabelHead presence;
    private final ObjectDetector detector;
    private final SentenceWriter writer;
    private final TextReader reader;

    public Eyes(ModelShelf shelf) throws ModelException {
        for (String name : MODELS) {
            models.put(name, shelf.stamp(name));
        }
        Settings settings = shelf.card(ENCODER).settings();
        encoderInput = new Preprocess(settings);
        encoder = open(shelf.open(ENCODER, ENCODER + ".onnx"));
        gaze = open(shelf.open(ENCODER, settings.text("saliency.file")));
        space = open(shelf.open(SPACE));
        tagger = new Tagger(shelf);
        kinds = new LabelHead(shelf, KINDS);
        scenes = new LabelHead(shelf, SCENES);
        presence = new LabelHead(shelf, PRESENCE);
        detector = new ObjectDetector(shelf);
        writer = new SentenceWriter(shelf);
        reader = new TextReader(shelf);
    }

    private OnnxModel open(OnnxModel network) {
        networks.add(network);
        return network;
    }

    /** All of a picture, with the objects, the sentences and the text in it. */
    public ImageFeatures look(Picture picture) {
        Sight sight = see(picture);
        List<SeenObject> objects = objects(sight, picture);
        List<String> sure =
                objects.stream()
                        .filter(object -> object.score() >= TOLD)
                        .map(SeenObject::label)
                        .distinct()
                        .toList();
        return features(
                sight,
                picture,
                objects,
                writer.write(sight.patches, sight.logits, sight.vector, sure));
    }

    /** A picture without sentences: for those frames of a video that stand for it. */
    public ImageFeatures skim(Picture picture) {
        Sight sight = see(picture);
        return features(sight, picture, objects(sight, picture), List.of());
    }

    private List<SeenObject> objects(Sight sight, Picture picture) {
        List<Tag> whole =
                requireNonNull(presence.tell(sight.features, sight.logits).get("objects"));
        return detector.find(picture, whole);
    }

    private ImageFeatures features(
            Sight sight, Picture picture, List<SeenObject> objects, List<Sentence> sentences) {
        ImageFeatures seen = features(sight, picture);
        return new ImageFeatures(
                seen.vector(),
                seen.tags(),
                objects,
                sentences,
                reader.read(picture, seen.photograph(), seen.stats().flatShare()),
                seen.photograph(),
                seen.kinds(),
                seen.scenes(),
                saliency(sight),
                seen.stats());
    }

    private SaliencyMap saliency(Sight sight) {
        Tensor map = gaze.run(Map.of("tokens", sight.tokens)).get("saliency");
        return new SaliencyMap(requireNonNull(map).floats());
    }

    /** A picture without objects, sentences, text and saliency, for much less time. */
    public ImageFeatures glance(Picture picture) {
        return features(see(picture), picture);
    }

    private Sight see(Picture picture) {
        Map<String, Tensor> seen = encoder.run(Map.of("pixels", encoderInput.batch(picture)));
        Tensor features = requireNonNull(seen.get("features"));
        Tensor logits = tagger.logits(picture);
        Map<String, Tensor> placed = space.run(Map.of("features", features, "logits", logits));
        return new Sight(
                features,
                requireNonNull(seen.get("tokens")),
                requireNonNull(seen.get("patches")),
                logits,
                requireNonNull(placed.get("vector")));
    }

    private ImageFeatures features(Sight sight, Picture picture) {
        Map<String, List<Tag>> told = kinds.tell(sight.features, sight.logits);
        double photograph = requireNonNull(told.get("photograph")).get(0).score();
        return new ImageFeatures(
                sight.vector.floats(),
                tagger.tags(sight.logits.floats()),
                List.of(),
                List.of(),
                List.of(),
                photograph,
                requireNonNull(told.get("kinds")),
                scenes(sight, photograph),
                SaliencyMap.NONE,
                meter.measure(picture));
    }

    // The network met photographs alone, so that its word holds as far as this is one.
    private List<Scene> scenes(Sight sight, double photograph) {
        List<Scene> found = new ArrayList<>();
        scenes.tell(sight.features, sight.logits)
                .forEach(
                        (group, tags) ->
                                tags.forEach(
                                        t ->
                                                found.add(
                                                        new Scene(
                                                                group,
                                                                t.label(),
                                                                t.score() * photograph))));
        return found.stream()
                .filter(scene -> scene.score() >= TRACE)
                .sorted(Comparator.comparingDouble(Scene::score).reversed())
                .toList();
    }

    /** What the networks give that others look at. */
    private record Sight(
            Tensor features, Tensor tokens, Tensor patches, Tensor logits, Tensor vector) {}

    /** The models that look, name to version and digest; those of {@link #glance} among them. */
    public Map<String, String> models() {
        return Map.copyOf(models);
    }

    @Override
    public void close() {
        networks.forEach(OnnxModel::close);
        tagger.close();
        kinds.close();
        scenes.close();
        presence.close();
        detector.close();
        writer.close();
        reader.close();
    }
}
