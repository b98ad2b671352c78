package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Which voices are one speaker's: spectral clustering (von Luxburg 2007) of the graph in which each
 * voice is tied to the quarter of voices nearest to it, {@value #LEAST_NEAREST} at least.
 *
 * <p>Without a number of speakers there are as many as the eigengap tells; a group of {@value
 * #LEAST_TO_SPLIT} voices and more is then looked at in the same way, as a quarter is too much to
 * see more than four at once. Groups whose mean voices are nearly the same are joined, the parts of
 * one group sooner than what was told apart with all voices in view. Pure: the same voices give the
 * same groups.
 */
final class VoiceGroups {
    private static final double NEAREST = 0.25;

    /** More than the six voices before and after that share sound with one: those tell of time. */
    private static final int LEAST_NEAREST = 10;

    private static final int LEAST_TO_TELL = 8;
    private static final int LEAST_TO_SPLIT = 45;
    private static final int MOST_AT_ONCE = 8;
    private static final double SAME_OF_ALL = 0.8;
    private static final double SAME_OF_A_GROUP = 0.75;

    private VoiceGroups() {}

    /**
     * @param voices unit vectors
     * @param speakers how many; 0 to find out
     * @return for each voice its group, 0, 1, …
     */
    static int[] of(List<float[]> voices, int speakers) {
        if (voices.size() < LEAST_TO_TELL || speakers == 1) {
            return new int[voices.size()];
        }
        return speakers > 0 ? split(voices, Math.min(speakers, voices.size())) : found(voices);
    }

    private static int[] found(List<float[]> voices) {
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> part :
                parts(voices, IntStream.range(0, voices.size()).boxed().toList())) {
            List<List<Integer>> smaller = new ArrayList<>();
            divide(voices, part, smaller);
            join(voices, smaller, SAME_OF_A_GROUP);
            groups.addAll(smaller);
        }
        join(voices, groups, SAME_OF_ALL);
        int[] group = new int[voices.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int i : groups.get(g)) {
                group[i] = g;
            }
        }
        return group;
    }

    private static void divide(
            List<float[]> voices, List<Integer> some, List<List<Integer>> groups) {
        List<List<Integer>> parts =
                some.size() < LEAST_TO_SPLIT ? List.of(some) : parts(voices, some);
        if (parts.size() == 1) {
            groups.add(some);
            return;
        }
        for (List<Integer> part : parts) {
            divide(voices, part, groups);
        }
    }

    /** Some of the voices as groups, as many as the eigengap tells. */
    private static List<List<Integer>> parts(List<float[]> voices, List<Integer> some) {
        int[] part = split(some.stream().map(voices::get).toList(), 0);
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < part.length; i++) {
            parts.computeIfAbsent(part[i], p -> new ArrayList<>()).add(some.get(i));
        }
        return List.copyOf(parts.values());
    }

    private static void join(List<float[]> voices, List<List<Integer>> groups, double same) {
        for (int a = 0; a < groups.size(); a++) {
            for (int b = a + 1; b < groups.size(); b++) {
                if (dot(mean(voices, groups.get(a)), mean(voices, groups.get(b))) > same) {
                    List<Integer> both = new ArrayList<>(groups.get(a));
                    both.addAll(groups.remove(b));
                    groups.set(a, both);
                    b = a;
                }
            }
        }
    }

    /** Groups by the first eigenvectors of the normalised Laplacian (Ng, Jordan and Weiss 2001). */
    private static int[] split(List<float[]> voices, int speakers) {
        // Who are told how many speak may hear them in a few seconds.
        int least = speakers > 0 ? 2 : LEAST_NEAREST;
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(
                        new Array2DRowRealMatrix(laplacian(voices, least), false), 1e-12, false);
        int groups = speakers > 0 ? speakers : eigengap(eigen.getEigenvalues());
        if (groups == 1) {
            return new int[voices.size()];
        }
        float[][] rows = new float[voices.size()][groups];
        for (int g = 0; g < groups; g++) {
            double[] vector = eigen.getEigenvector(g).toArray();
            for (int i = 0; i < rows.length; i++) {
                rows[i][g] = (float) vector[i];
            }
        }
        return SphereMeans.of(Arrays.stream(rows).map(VoiceGroups::unit).toList(), groups);
    }

    private static int eigengap(double[] ascending) {
        int most = Math.min(MOST_AT_ONCE, ascending.length - 1);
        return IntStream.rangeClosed(1, most)
                .boxed()
                .max(
                        Comparator.comparingDouble((Integer k) -> ascending[k] - ascending[k - 1])
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(1);
    }

    private static double[][] laplacian(List<float[]> voices, int least) {
        int n = voices.size();
        double[][] tied = new double[n][n];
        int nearest = Math.max(least, (int) Math.round(n * NEAREST));
        for (int i = 0; i < n; i++) {
            for (int j : nearest(voices, i, nearest)) {
                tied[i][j] += 0.5;
                tied[j][i] += 0.5;
            }
        }
        double[] degree = Arrays.stream(tied).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                tied[i][j] = (i == j ? 1 : 0) - tied[i][j] / Math.sqrt(degree[i] * degree[j]);
            }
        }
        return tied;
    }

    private static int[] nearest(List<float[]> voices, int i, int count) {
        double[] cosine = voices.stream().mapToDouble(v -> dot(v, voices.get(i))).toArray();
        return IntStream.range(0, cosine.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -cosine[j]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The mean voice of some, unit length. */
    static float[] mean(List<float[]> voices, List<Integer> some) {
        float[] sum = new float[voices.get(0).length];
        for (int i : some) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += voices.get(i)[d];
            }
        }
        return unit(sum);
    }

    static float[] unit(float[] vector) {
        double length = Math.sqrt(Math.max(1e-12, dot(vector, vector)));
        float[] unit = new float[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = (float) (vector[d] / length);
        }
        return unit;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
