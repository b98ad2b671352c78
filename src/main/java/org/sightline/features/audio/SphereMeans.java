package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spherical k-means (Dhillon and Modha 2001): unit vectors to groups around mean directions. Begins
 * with the vector that is nearest to all, then always with the one farthest from those taken, so
 * that the same vectors give the same groups.
 */
final class SphereMeans {
    private static final int ROUNDS = 30;

    private SphereMeans() {}

    /**
     * @param vectors unit length, at least as many as groups
     * @return for each vector its group, 0 to {@code groups} - 1; groups may stay empty
     */
    static int[] of(List<float[]> vectors, int groups) {
        List<float[]> means = seeds(vectors, groups);
        int[] group = new int[vectors.size()];
        for (int round = 0; round < ROUNDS; round++) {
            List<float[]> now = means;
            int[] next = vectors.stream().mapToInt(v -> nearest(now, v)).toArray();
            if (round > 0 && Arrays.equals(next, group)) {
                return group;
            }
            group = next;
            means = means(vectors, group, means);
        }
        return group;
    }

    private static List<float[]> seeds(List<float[]> vectors, int groups) {
        float[] mean =
                VoiceGroups.mean(vectors, IntStream.range(0, vectors.size()).boxed().toList());
        List<float[]> seeds = new ArrayList<>();
        seeds.add(vectors.get(nearest(vectors, mean)));
        while (seeds.size() < groups) {
            float[] farthest = vectors.get(0);
            double least = Double.MAX_VALUE;
            for (float[] v : vectors) {
                double near = VoiceGroups.dot(seeds.get(nearest(seeds, v)), v);
                if (near < least) {
                    least = near;
                    farthest = v;
                }
            }
            seeds.add(farthest);
        }
        return seeds;
    }

    private static List<float[]> means(List<float[]> vectors, int[] group, List<float[]> before) {
        List<float[]> means = new ArrayList<>();
        for (int g = 0; g < before.size(); g++) {
            int wanted = g;
            List<Integer> members =
                    IntStream.range(0, group.length)
                            .filter(i -> group[i] == wanted)
                            .boxed()
                            .toList();
            means.add(members.isEmpty() ? before.get(g) : VoiceGroups.mean(vectors, members));
        }
        return means;
    }

    /** The first of those nearest. */
    static int nearest(List<float[]> means, float[] vector) {
        int best = 0;
        for (int g = 1; g < means.size(); g++) {
            if (VoiceGroups.dot(means.get(g), vector) > VoiceGroups.dot(means.get(best), vector)) {
                best = g;
            }
        }
        return best;
    }
}
