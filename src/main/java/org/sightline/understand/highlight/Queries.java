package org.sightline.understand.highlight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sightline.space.Calibration;

/**
 * Moments asked for by words, ready for comparison.
 *
 * @param vectors what was asked to its vector in the space of the dossiers, unit length, in the
 *     order asked
 * @param calibration of that space
 */
public record Queries(Map<String, float[]> vectors, Calibration calibration) {
    private static final Calibration.Curve NEVER = new Calibration.Curve(0, -100);

    /** Nothing is asked. */
    public static final Queries NONE =
            new Queries(Map.of(), new Calibration(NEVER, NEVER, NEVER, NEVER, 0, 1));

    public Queries {
        vectors = Collections.unmodifiableMap(new LinkedHashMap<>(vectors));
    }

    public boolean isEmpty() {
        return vectors.isEmpty();
    }
}
