package org.sightline.features.image;

import org.sightline.media.Box;

/**
 * A thing found at a place in a picture.
 *
 * @param score calibrated probability, 0..1
 */
public record SeenObject(String label, double score, Box box) {
    /** Whether it is there rather than not. */
    public boolean isProbable() {
        return score >= 0.5;
    }
}
