package org.sightline.features.image;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.media.Box;

/**
 * A thing found at a place in a picture.
 *
 * @param score calibrated probability, 0..1
 * @param colours name to the share of the box that has it, 0..1
 */
public record SeenObject(String label, double score, Box box, Map<String, Double> colours) {
    public SeenObject {
        colours = Collections.unmodifiableMap(new TreeMap<>(colours));
    }

    /** Whether it is there rather than not; no "is" in its name, so that files do not hold it. */
    public boolean likely() {
        return score >= 0.5;
    }
}
