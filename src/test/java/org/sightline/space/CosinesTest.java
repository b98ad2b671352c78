package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CosinesTest {
    private static final int DIMENSIONS = 6;

    private final Random random = new Random(1);

    @Test
    void comparesWithEveryMomentOfEveryBlock() {
        int moments = 2500;
        float[][] vectors = new float[moments][];
        Cosines cosines = new Cosines(moments, DIMENSIONS);
        for (int i = 0; i < moments; i++) {
            vectors[i] = vector();
            cosines.set(i, vectors[i]);
        }
        List<float[]> asked = List.of(vector(), vector(), vector());

        float[][] all = cosines.with(asked);

        for (int i = 0; i < moments; i++) {
            for (int j = 0; j < asked.size(); j++) {
                assertThat(all[j][i])
                        .isCloseTo(dot(asked.get(j), vectors[i]), Offset.offset(1e-5f));
            }
        }
    }

    @Test
    void dependsOnTheTwoVectorsAlone() {
        float[] one = vector();
        float[] asked = vector();
        Cosines among = new Cosines(1500, DIMENSIONS);
        for (int i = 0; i < 1499; i++) {
            among.set(i, vector());
        }
        among.set(1499, one);
        Cosines alone = new Cosines(1, DIMENSIONS);
        alone.set(0, one);

        assertThat(among.with(List.of(vector(), asked))[1][1499])
                .isEqualTo(alone.with(List.of(asked))[0][0]);
    }

    @Test
    void isNothingWhereThereIsNoVector() {
        Cosines cosines = new Cosines(2, DIMENSIONS);
        cosines.set(1, vector());

        assertThat(cosines.with(List.of(vector()))[0][0]).isZero();
        assertThat(cosines.with(List.of(new float[0]))[0]).containsOnly(0);
        assertThat(new Cosines(0, DIMENSIONS).with(List.of(vector()))[0]).isEmpty();
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
