package org.sightline.features.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Small decision trees whose answers add up (gradient boosting, Friedman 2001). The numbers come
 * from {@code models/training/shots}. Immutable.
 */
final class Trees {
    private sealed interface Node permits Question, Leaf {}

    /**
     * @param low where the answer lies up to the threshold
     * @param high where it lies above
     */
    private record Question(int cue, double threshold, Node low, Node high) implements Node {}

    private record Leaf(double value) implements Node {}

    private record Stored(List<String> cues, double bias, List<Node> trees) {}

    private final Stored stored;
    private final byte[] bytes;

    private Trees(Stored stored, byte[] bytes) {
        this.stored = stored;
        this.bytes = bytes;
    }

    /**
     * Reads those that come with this class.
     *
     * @param cues names in the order in which they will be given
     */
    static Trees of(String name, List<String> cues) {
        try (InputStream in = Trees.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            byte[] bytes = in.readAllBytes();
            Stored stored = stored(bytes);
            if (!stored.cues.equals(cues)) {
                throw new IllegalStateException(name + " asks other cues than " + cues);
            }
            return new Trees(stored, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Word by word: to make a mapper takes longer than to decode a hundred frames. */
    private static Stored stored(byte[] json) {
        List<String> cues = new ArrayList<>();
        List<Node> trees = new ArrayList<>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            in.nextToken();
            goTo(in, "cues");
            while (in.nextToken() != JsonToken.END_ARRAY) {
                cues.add(in.getString());
            }
            goTo(in, "bias");
            double bias = in.getDoubleValue();
            goTo(in, "trees");
            while (in.nextToken() != JsonToken.END_ARRAY) {
                trees.add(node(in));
            }
            return new Stored(cues, bias, trees);
        }
    }

    /** A leaf's number, or a list of cue, threshold, what is up to it and what is above. */
    private static Node node(JsonParser in) {
        if (!in.hasToken(JsonToken.START_ARRAY)) {
            return new Leaf(in.getDoubleValue());
        }
        in.nextToken();
        int cue = in.getIntValue();
        in.nextToken();
        double threshold = in.getDoubleValue();
        in.nextToken();
        Node low = node(in);
        in.nextToken();
        Node high = node(in);
        in.nextToken();
        return new Question(cue, threshold, low, high);
    }

    private static void goTo(JsonParser in, String name) {
        if (!name.equals(in.nextName())) {
            throw new IllegalStateException("no " + name + " where it should be");
        }
        in.nextToken();
    }

    /** As it was read, to tell other trees from these. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** How likely it is, 0..1. */
    double probability(double[] cues) {
        double sum = stored.bias;
        for (Node tree : stored.trees) {
            sum += value(tree, cues);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double value(Node tree, double[] cues) {
        Node at = tree;
        while (at instanceof Question asked) {
            at = cues[asked.cue] <= asked.threshold ? asked.low : asked.high;
        }
        return ((Leaf) at).value;
    }
}
