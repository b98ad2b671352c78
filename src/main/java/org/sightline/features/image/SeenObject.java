package org.sightline.features.image;

import org.sightline.media.Box;

/**
 * A thing found at a place in a picture.
 *
 * @param score calibrated probability, 0..1
 */
public record SeenObject(String label, double score, Box box) {
    /** Whether it is there rather than not; no "is" in its name, so that files do not hold it. */
    public boolean likely() {
        return score >= 0.5;
    }
}
