package org.sightline.features.video;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sightline.features.video.ShotDetector.Boundary;
import org.sightline.media.Picture;

/** What a detector tells of a video, without the models that look at its shots. */
final class Detected {
    private final ShotDetector detector;
    private final List<Boundary> found = new ArrayList<>();
    private long frames;

    Detected(ShotDetector detector) {
        this.detector = detector;
    }

    /** One for each detector there is, by its name. */
    static Map<String, Detected> byAll() {
        Map<String, Detected> all = new LinkedHashMap<>();
        ShotDetectors.ALL.forEach((name, make) -> all.put(name, new Detected(make.get())));
        return all;
    }

    /** Shows the next frame to several. */
    static void see(Picture picture, Collection<Detected> all) {
        see(Thumb.of(picture), all);
    }

    static void see(Thumb thumb, Collection<Detected> all) {
        all.forEach(one -> one.see(thumb));
    }

    void see(Picture picture) {
        see(Thumb.of(picture));
    }

    private void see(Thumb thumb) {
        frames++;
        for (Boundary boundary : detector.next(thumb)) {
            if (boundary.frame() < frames - 1 - detector.lookBack()) {
                throw new AssertionError(boundary + " is told too late, at " + frames);
            }
            found.add(boundary);
        }
    }

    long frames() {
        return frames;
    }

    /**
     * In order, once the video has ended; without one that only tells that it begins with a fade.
     */
    List<Boundary> boundaries() {
        found.addAll(detector.end());
        found.removeIf(boundary -> boundary.frame() == 0);
        found.sort(Comparator.comparingLong(Boundary::frame));
        return found;
    }
}
