package org.sightline.features.video;

import java.util.List;

/**
 * Cuts where neighbouring frames differ by more than a threshold (as PySceneDetect's content
 * detector): simple, for comparison and for material that it suits.
 */
final class ContentShotDetector implements ShotDetector {
    private static final double THRESHOLD = 27;
    private static final int LEAST_SHOT = 6;

    private final Window window = new Window(2);
    private long lastBoundary;

    @Override
    public int lookBack() {
        return 0;
    }

    @Override
    public List<Boundary> next(Thumb frame) {
        window.add(frame);
        long now = window.end() - 1;
        if (window.change(now) < THRESHOLD || now - lastBoundary < LEAST_SHOT) {
            return List.of();
        }
        lastBoundary = now;
        return List.of(Boundary.cut(now));
    }

    @Override
    public List<Boundary> end() {
        return List.of();
    }
}
