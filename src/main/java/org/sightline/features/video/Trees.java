package org.sightline.features.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    /**
     * One tree, a node a column; node 0 is the root.
     *
     * @param cue what is asked, -1 at a leaf
     * @param threshold up to it the answer lies at {@code left}, above at {@code right}
     * @param value what a leaf adds
     */
    private record Tree(int[] cue, double[] threshold, int[] left, int[] right, double[] value) {
        double value(double[] cues) {
            int node = 0;
            while (cue[node] >= 0) {
                boolean low = cues[cue[node]] <= threshold[node];
                node = low ? left[node] : right[node];
            }
            return value[node];
        }
    }

    private record Stored(List<String> cues, double bias, List<Tree> trees) {}

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
        List<Tree> trees = new ArrayList<>();
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
                trees.add(tree(in));
            }
            return new Stored(cues, bias, trees);
        }
    }

    private static Tree tree(JsonParser in) {
        int[] cue = whole(column(in, "cue"));
        double[] threshold = column(in, "threshold");
        int[] left = whole(column(in, "left"));
        int[] right = whole(column(in, "right"));
        double[] value = column(in, "value");
        in.nextToken();
        return new Tree(cue, threshold, left, right, value);
    }

    private static double[] column(JsonParser in, String name) {
        goTo(in, name);
        double[] numbers = new double[16];
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = in.getDoubleValue();
        }
        return Arrays.copyOf(numbers, count);
    }

    private static void goTo(JsonParser in, String name) {
        if (!name.equals(in.nextName())) {
            throw new IllegalStateException("no " + name + " where it should be");
        }
        in.nextToken();
    }

    private static int[] whole(double[] numbers) {
        int[] whole = new int[numbers.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) numbers[i];
        }
        return whole;
    }

    /** As it was read, to tell other trees from these. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** How likely it is, 0..1. */
    double probability(double[] cues) {
        double sum = stored.bias;
        for (Tree tree : stored.trees) {
            sum += tree.value(cues);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
