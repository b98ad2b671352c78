package org.sightline.features.video;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The shot detectors by their names; one more is one more line. */
final class ShotDetectors {
    /** In the order told; a new detector is needed for each video. */
    static final Map<String, Supplier<ShotDetector>> ALL = all();

    private ShotDetectors() {}

    /** The one that is used. */
    static ShotDetector standard() {
        return new CueShotDetector();
    }

    private static Map<String, Supplier<ShotDetector>> all() {
        Map<String, Supplier<ShotDetector>> all = new LinkedHashMap<>();
        all.put("cues", CueShotDetector::new);
        all.put("adaptive", AdaptiveShotDetector::new);
        all.put("content", ContentShotDetector::new);
        return all;
    }
}
