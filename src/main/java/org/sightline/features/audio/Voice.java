package org.sightline.features.audio;

/**
 * How somebody sounds in a window of sound.
 *
 * @param atMicros middle of the window in its file
 * @param spoken share of the window in which somebody speaks, 0..1
 * @param vector unit length; vectors of one speaker have a higher cosine than those of two
 */
public record Voice(long atMicros, double spoken, float[] vector) {
    double cosine(float[] other) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * other[i];
        }
        return sum;
    }
}
