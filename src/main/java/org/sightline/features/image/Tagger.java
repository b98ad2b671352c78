package org.sightline.features.image;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sightline.media.Picture;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * What a whole picture shows, of the words that {@code efficientnet-lite2} knows (Tan and Le 2019).
 *
 * <p>Scores are a softmax at the card's temperature (Guo et al. 2017). For any number of threads.
 * Close it when no call is under way.
 */
public final class Tagger implements AutoCloseable {
    /** Name of the model on the shelf. */
    public static final String MODEL = "efficientnet-lite2";

    // A dog's probability is spread over 120 breeds; ten of them are too little of it.
    private static final int KEPT = 50;

    private final OnnxModel network;
    private final Preprocess input;
    private final List<String> labels;
    private final double temperature;

    public Tagger(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        input = new Preprocess(settings);
        temperature = settings.number("temperature");
        labels = Labels.read(shelf, card, settings.text("outputs.logits.labels"));
        network = shelf.open(MODEL);
    }

    /** Tags of a picture, best first. */
    public List<Tag> tags(Picture picture) {
        return tags(logits(picture).floats());
    }

    /** {@code (1, 1000)} */
    Tensor logits(Picture picture) {
        return network.run(input.batch(picture));
    }

    /** The fifty best, with probabilities of all together 1 or less. */
    List<Tag> tags(float[] logits) {
        double[] powers = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            powers[i] = Math.exp(logits[i] / temperature);
            sum += powers[i];
        }
        double all = sum;
        return IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -powers[i]))
                .limit(KEPT)
                .map(i -> new Tag(labels.get(i), powers[i] / all))
                .toList();
    }

    @Override
    public void close() {
        network.close();
    }
}
