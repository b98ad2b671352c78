package org.sightline.understand.highlight;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.video.ShotFeatures;

/**
 * What the shots of one video look like, by the vectors of their keyframes. Black and blank shots
 * are left out: they are unlike everything and show nothing.
 */
final class Look {
    private static final int NEIGHBOURS = 2;

    private final List<float[]> vectors;
    private final boolean[] blank;
    private final float[] sum;

    Look(List<ShotFeatures> shots) {
        vectors = shots.stream().map(shot -> shot.image().vector()).toList();
        blank = new boolean[shots.size()];
        IntStream.range(0, blank.length).forEach(i -> blank[i] = isBlank(shots.get(i).image()));
        sum = new float[vectors.isEmpty() ? 0 : vectors.get(0).length];
        IntStream.of(shown()).forEach(i -> add(sum, vectors.get(i), 1));
    }

    boolean isBlank(int shot) {
        return blank[shot];
    }

    /** Indices of the shots that show something. */
    int[] shown() {
        return IntStream.range(0, blank.length).filter(i -> !blank[i]).toArray();
    }

    /** Mean of the distances to the other shots and to the nearest ones in time, 0..2. */
    double novelty(int shot) {
        float[] own = vectors.get(shot);
        float[] others = sum.clone();
        float[] near = new float[own.length];
        add(others, own, -1);
        IntStream.of(shown())
                .filter(i -> i != shot && Math.abs(i - shot) <= NEIGHBOURS)
                .forEach(i -> add(near, vectors.get(i), 1));
        double far = 1 - Numbers.cosine(own, others);
        return (far + 1 - Numbers.cosine(own, near)) / 2;
    }

    /** Distance to the mean of all shots that show something; the least is the typical shot's. */
    double distanceToAll(int shot) {
        return 1 - Numbers.cosine(vectors.get(shot), sum);
    }

    /** Distance between the means of two groups of shots; 0 when one of them shows nothing. */
    double distance(IntPredicate one, IntPredicate other) {
        float[] a = mean(one);
        float[] b = mean(other);
        return isZero(a) || isZero(b) ? 0 : 1 - Numbers.cosine(a, b);
    }

    double cosine(int shot, int other) {
        return Numbers.cosine(vectors.get(shot), vectors.get(other));
    }

    private float[] mean(IntPredicate group) {
        float[] mean = new float[sum.length];
        IntStream.of(shown()).filter(group).forEach(i -> add(mean, vectors.get(i), 1));
        return mean;
    }

    private static boolean isZero(float[] vector) {
        return IntStream.range(0, vector.length).allMatch(i -> vector[i] == 0);
    }

    private static void add(float[] sum, float[] vector, int sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * vector[i];
        }
    }

    private static boolean isBlank(ImageFeatures image) {
        return image.vector().length == 0
                || image.stats().brightness() < 0.04
                || image.stats().contrast() < 0.015;
    }
}
