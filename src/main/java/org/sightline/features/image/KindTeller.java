package org.sightline.features.image;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Tensor;

/**
 * Whether a picture is a bar chart, a map, a screenshot and so on: a linear layer over what the
 * encoder and the tagger saw.
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class KindTeller implements AutoCloseable {
    /** Name of the model on the shelf. */
    public static final String MODEL = "picture-kinds";

    private final OnnxModel network;
    private final List<String> labels;

    public KindTeller(ModelShelf shelf) throws ModelException {
        labels = shelf.card(MODEL).settings().texts("outputs.kinds.labels");
        network = shelf.open(MODEL);
    }

    /**
     * All kinds, the most probable first; together 1.
     *
     * @param features of the encoder, {@code (1, 1536)}
     * @param logits of the tagger, {@code (1, 1000)}
     */
    List<Tag> tell(Tensor features, Tensor logits) {
        float[] chances =
                network.run(Map.of("features", features, "logits", logits), "kinds").floats();
        return IntStream.range(0, chances.length)
                .mapToObj(i -> new Tag(labels.get(i), chances[i]))
                .sorted(Comparator.comparingDouble(Tag::score).reversed())
                .toList();
    }

    @Override
    public void close() {
        network.close();
    }
}
