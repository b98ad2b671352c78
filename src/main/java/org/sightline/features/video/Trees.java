package org.sightline.features.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

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
            Stored stored = JsonMapper.shared().readValue(bytes, Stored.class);
            if (!stored.cues.equals(cues)) {
                throw new IllegalStateException(name + " asks other cues than " + cues);
            }
            return new Trees(stored, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
