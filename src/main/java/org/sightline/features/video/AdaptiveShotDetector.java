package org.sightline.features.video;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts where the change is a multiple of the changes around it (as PySceneDetect's adaptive
 * detector), which bears fast motion better than {@link ContentShotDetector}.
 */
final class AdaptiveShotDetector implements ShotDetector {
    private static final double LEAST_CHANGE = 15;
    private static final double ABOVE_AROUND = 3;
    private static final int AROUND = 2;
    private static final int LEAST_SHOT = 6;

    private final Window window = new Window(2 * AROUND + 1);
    private long lastBoundary;

    @Override
    public int lookBack() {
        return AROUND;
    }

    @Override
    public List<Boundary> next(Thumb frame) {
        window.add(frame);
        List<Boundary> found = new ArrayList<>();
        judge(window.end() - 1 - AROUND, found);
        return found;
    }

    @Override
    public List<Boundary> end() {
        List<Boundary> found = new ArrayList<>();
        for (long i = Math.max(0, window.end() - AROUND); i < window.end(); i++) {
            judge(i, found);
        }
        return found;
    }

    private void judge(long frame, List<Boundary> found) {
        if (frame < 1 || frame - lastBoundary < LEAST_SHOT) {
            return;
        }
        double around =
                (window.mean(frame - AROUND, frame - 1) + window.mean(frame + 1, frame + AROUND))
                        / 2;
        double change = window.change(frame);
        if (change >= LEAST_CHANGE && change >= ABOVE_AROUND * Math.max(1, around)) {
            lastBoundary = frame;
            found.add(Boundary.cut(frame));
        }
    }
}
