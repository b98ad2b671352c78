package org.sightline.features.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.SentenceTokenizer;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Sentences to unit vectors, so that the cosine is the dot product (Reimers and Gurevych 2019).
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** Name of the model on the shelf. */
    public static final String MODEL = "minilm-l6";

    /** Half the cost of one at a time; more gains nothing. */
    private static final int BATCH = 16;

    private final SentenceTokenizer tokenizer;
    private final OnnxModel network;
    private final String ids;
    private final String mask;
    private final String types;
    private final String output;
    private final int dimensions;
    private final String stamp;

    public SentenceEncoder(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        ids = settings.text("inputs.ids");
        mask = settings.text("inputs.mask");
        types = settings.text("inputs.types");
        output = settings.only("outputs");
        dimensions = settings.whole("vector");
        settings.one("pooling", Pooling.class);
        stamp = card.stamp();
        network = shelf.open(MODEL);
        tokenizer =
                new SentenceTokenizer(
                        shelf.file(card, settings.text("tokenizer")), settings.whole("longest"));
    }

    /**
     * A vector for each sentence, {@link #dimensions()} long and of length 1; an empty sentence has
     * one too, without meaning.
     *
     * <p>Only sentences of equally many word pieces share a run: padding would change a vector in
     * its last digits with its neighbours. Word pieces past the card's longest are cut off.
     */
    public float[][] encode(List<String> sentences) {
        List<long[]> pieces = sentences.stream().map(tokenizer::ids).toList();
        Map<Integer, List<Integer>> byLength =
                IntStream.range(0, pieces.size())
                        .boxed()
                        .collect(Collectors.groupingBy(i -> pieces.get(i).length));
        float[][] vectors = new float[pieces.size()][];
        for (List<Integer> alike : byLength.values()) {
            for (int from = 0; from < alike.size(); from += BATCH) {
                encode(pieces, alike.subList(from, Math.min(alike.size(), from + BATCH)), vectors);
            }
        }
        return vectors;
    }

    /** The vector of one sentence. */
    public float[] encode(String sentence) {
        return encode(List.of(sentence))[0];
    }

    private void encode(List<long[]> pieces, List<Integer> some, float[][] vectors) {
        int length = pieces.get(some.get(0)).length;
        long[] all = some.stream().map(pieces::get).flatMapToLong(LongStream::of).toArray();
        long[] ones = new long[all.length];
        Arrays.fill(ones, 1);
        Map<String, Tensor> inputs =
                Map.of(
                        ids, Tensor.of(all, some.size(), length),
                        mask, Tensor.of(ones, some.size(), length),
                        types, Tensor.of(new long[ones.length], some.size(), length));
        float[] out = network.run(inputs, output).floats();
        for (int i = 0; i < some.size(); i++) {
            vectors[some.get(i)] = unitMean(out, i * length * dimensions, length);
        }
    }

    private float[] unitMean(float[] out, int from, int pieces) {
        double[] sum = new double[dimensions];
        for (int i = 0; i < pieces * dimensions; i++) {
            sum[i % dimensions] += out[from + i];
        }
        double length = Math.sqrt(Arrays.stream(sum).map(s -> s * s).sum());
        float[] unit = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            unit[i] = (float) (sum[i] / length);
        }
        return unit;
    }

    public int dimensions() {
        return dimensions;
    }

    /** The model's version and digest, as dossiers keep it. */
    public String stamp() {
        return stamp;
    }

    /** How the word pieces' vectors become one; other ways are refused when the card is read. */
    private enum Pooling {
        MEAN
    }

    @Override
    public void close() {
        network.close();
        tokenizer.close();
    }
}
