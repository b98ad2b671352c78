package org.sightline.features.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sightline.model.OnnxModel;
import org.sightline.model.Tensor;

/**
 * Tells for each word of recognised speech how it is written, by a transformer over word pieces
 * (model {@link Punctuator#MODEL}).
 *
 * <p>A long talk is read in windows that share some words, of which each is told where it stands in
 * the midst. For any number of threads; close it when no call is under way.
 */
final class MarkReader implements AutoCloseable {
    private static final int MARKS = 4;
    private static final int CASES = 3;

    private final OnnxModel network;
    private final WordPieces pieces;
    private final int window;
    private final int context;

    /**
     * @param network takes {@code pieces} and {@code breaks} (int64, 1 x pieces); gives {@code
     *     marks} (1 x pieces x none, comma, stop, question) and {@code cases} (1 x pieces x small,
     *     capital, capitals), those of a word at its first piece
     * @param window words told at once
     * @param context words read with them on either side
     */
    MarkReader(OnnxModel network, WordPieces pieces, int window, int context) {
        this.network = network;
        this.pieces = pieces;
        this.window = window;
        this.context = context;
    }

    /**
     * @param words lower case, without punctuation
     * @param breaks for each word, whether a longer pause or another speaker comes before it
     * @return for each word
     */
    List<Marks> read(List<String> words, boolean[] breaks) {
        List<Marks> read = new ArrayList<>();
        for (int from = 0; from < words.size(); from += window) {
            int first = Math.max(0, from - context);
            int end = Math.min(words.size(), from + window);
            int last = Math.min(words.size(), end + context);
            List<Marks> some = window(words, breaks, first, last);
            read.addAll(some.subList(from - first, end - first));
        }
        return read;
    }

    private List<Marks> window(List<String> words, boolean[] breaks, int from, int to) {
        List<Long> ids = new ArrayList<>(List.of(pieces.special("[CLS]")));
        List<Integer> firsts = new ArrayList<>();
        for (String word : words.subList(from, to)) {
            firsts.add(ids.size());
            ids.addAll(pieces.of(word));
        }
        ids.add(pieces.special("[SEP]"));
        long[] broken = new long[ids.size()];
        for (int i = from; i < to; i++) {
            broken[firsts.get(i - from)] = breaks[i] ? 1 : 0;
        }
        return run(ids, broken, firsts);
    }

    private List<Marks> run(List<Long> ids, long[] broken, List<Integer> firsts) {
        long[] all = ids.stream().mapToLong(Long::longValue).toArray();
        Map<String, Tensor> out =
                network.run(
                        Map.of(
                                "pieces", Tensor.of(all, 1, all.length),
                                "breaks", Tensor.of(broken, 1, all.length)));
        float[] marks = Objects.requireNonNull(out.get("marks")).floats();
        float[] cases = Objects.requireNonNull(out.get("cases")).floats();
        return firsts.stream().map(at -> marks(marks, at * MARKS, cases, at * CASES)).toList();
    }

    private static Marks marks(float[] marks, int m, float[] cases, int c) {
        return new Marks(marks[m + 1], marks[m + 2], marks[m + 3], cases[c + 1], cases[c + 2]);
    }

    @Override
    public void close() {
        network.close();
    }
}
