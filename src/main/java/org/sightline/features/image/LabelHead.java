package org.sightline.features.image;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * A layer over what the encoder and the tagger saw: one probability for each label of the model's
 * card. The card's {@code outputs.NAME.labels} stand in the network's order.
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
final class LabelHead implements AutoCloseable {
    private final OnnxModel network;
    private final Map<String, List<String>> labels = new TreeMap<>();

    /**
     * @param model its name on the shelf
     */
    LabelHead(ModelShelf shelf, String model) throws ModelException {
        Settings settings = shelf.card(model).settings();
        for (String output : settings.names("outputs")) {
            labels.put(output, settings.texts("outputs." + output + ".labels"));
        }
        network = shelf.open(model);
    }

    /**
     * All labels of each output, the most probable first.
     *
     * @param features of the encoder, {@code (1, 1536)}
     * @param logits of the tagger, {@code (1, 1000)}
     */
    Map<String, List<Tag>> tell(Tensor features, Tensor logits) {
        Map<String, Tensor> seen = network.run(Map.of("features", features, "logits", logits));
        Map<String, List<Tag>> told = new TreeMap<>();
        labels.forEach((output, names) -> told.put(output, tags(names, seen.get(output))));
        return told;
    }

    private static List<Tag> tags(List<String> names, @Nullable Tensor chances) {
        float[] scores = requireNonNull(chances, "an output of the card").floats();
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new Tag(names.get(i), scores[i]))
                .sorted(Comparator.comparingDouble(Tag::score).reversed())
                .toList();
    }

    @Override
    public void close() {
        network.close();
    }
}
