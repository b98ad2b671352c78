package org.sightline.features.video;

import java.util.Optional;

/** Finds where shots begin, seeing one frame at a time. Not for two threads; one for each video. */
interface ShotDetector {
    /**
     * Where a shot begins.
     *
     * @param frame index of its first frame
     */
    record Boundary(long frame, Transition transition) {}

    /** How many frames a boundary may lie behind the frame that tells it. */
    int lookBack();

    /** Takes the next frame and tells a boundary when one has become sure. */
    Optional<Boundary> next(Thumb frame);

    /** Tells boundaries still open when the video ends; call until empty. */
    Optional<Boundary> end();
}
