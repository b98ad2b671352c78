package org.sightline.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CIDEr-D of Vedantam, Zitnick and Parikh (CVPR 2015), times 100: how much a caption says of what
 * people say of a picture, rare words counting more.
 *
 * <p>N-grams of 1 to 4 words, document frequencies from the captions given, sigma 6. Words are
 * lower-case letters, digits, apostrophes and hyphens, without stemming, as in {@code
 * models/training/cider.py}: figures of different sets do not compare.
 */
public final class Cider {
    private static final int LONGEST = 4;
    private static final double SIGMA = 6;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:['-][a-z0-9]+)*");

    private final Map<String, Integer> pictures = new HashMap<>();
    private final double logCount;
    private final List<List<Grams>> references = new ArrayList<>();

    /**
     * @param captions of every picture what people said
     */
    public Cider(List<List<String>> captions) {
        logCount = Math.log(captions.size());
        for (List<String> some : captions) {
            Set<String> seen = new HashSet<>();
            some.forEach(caption -> counts(caption).forEach(n -> seen.addAll(n.keySet())));
            seen.forEach(gram -> pictures.merge(gram, 1, Integer::sum));
        }
        captions.forEach(some -> references.add(some.stream().map(this::grams).toList()));
    }

    /** N-grams of each length with their weights, and the length of each such vector. */
    private record Grams(List<Map<String, Double>> weights, double[] lengths, int words) {}

    /** 0 for nothing in common, 1,000 for a caption equal to all of the picture's. */
    public double score(int picture, String said) {
        return score(grams(said), references.get(picture));
    }

    /** Of each of a picture's captions, how it does against the others. */
    public List<Double> peoplesScores(int picture) {
        List<Grams> captions = references.get(picture);
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            List<Grams> others = new ArrayList<>(captions);
            scores.add(score(others.remove(i), others));
        }
        return scores;
    }

    private static double score(Grams said, List<Grams> references) {
        double total = 0;
        for (Grams reference : references) {
            double near = 0;
            for (int n = 0; n < LONGEST; n++) {
                near += near(said, reference, n);
            }
            double longer = said.words - reference.words;
            total += near * Math.exp(-longer * longer / (2 * SIGMA * SIGMA));
        }
        return 1000 * total / LONGEST / references.size();
    }

    private static double near(Grams said, Grams reference, int n) {
        Map<String, Double> other = reference.weights.get(n);
        double dot = 0;
        for (Map.Entry<String, Double> gram : said.weights.get(n).entrySet()) {
            double weight = other.getOrDefault(gram.getKey(), 0.0);
            dot += Math.min(gram.getValue(), weight) * weight;
        }
        double lengths = said.lengths[n] * reference.lengths[n];
        return lengths == 0 ? 0 : dot / lengths;
    }

    private Grams grams(String caption) {
        List<Map<String, Double>> weights = new ArrayList<>();
        double[] lengths = new double[LONGEST];
        for (Map<String, Integer> counts : counts(caption)) {
            Map<String, Double> weighed = new HashMap<>();
            counts.forEach(
                    (gram, n) ->
                            weighed.put(
                                    gram,
                                    n * (logCount - Math.log(pictures.getOrDefault(gram, 1)))));
            double squares = weighed.values().stream().mapToDouble(w -> w * w).sum();
            lengths[weights.size()] = Math.sqrt(squares);
            weights.add(weighed);
        }
        return new Grams(weights, lengths, words(caption).size());
    }

    private static List<Map<String, Integer>> counts(String caption) {
        List<String> words = words(caption);
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (int n = 1; n <= LONGEST; n++) {
            Map<String, Integer> some = new HashMap<>();
            for (int i = 0; i + n <= words.size(); i++) {
                some.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
            }
            counts.add(some);
        }
        return counts;
    }

    /** The words of a caption as they are counted. */
    public static List<String> words(String caption) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(caption.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
