package org.sightline.features.video;

import java.util.List;

/** Finds where shots begin, seeing one frame at a time. Not for two threads; one for each video. */
interface ShotDetector {
    /**
     * Where a shot begins.
     *
     * @param frame number of its first frame; 0 only to tell that the video begins with a fade
     * @param first first frame of the change; of a cut the frame itself
     * @param last last frame of the change, inclusive
     */
    record Boundary(long frame, Transition transition, long first, long last) {
        static Boundary cut(long frame) {
            return new Boundary(frame, Transition.CUT, frame, frame);
        }
    }

    /** How many frames a boundary may lie behind the frame that tells it. */
    int lookBack();

    /** Takes the next frame and tells the boundaries that have become sure, often none. */
    List<Boundary> next(Thumb frame);

    /** Tells the boundaries still open when the video ends; called once, after the last frame. */
    List<Boundary> end();

    /**
     * How sure a cut before a frame is, 0..1, as far as it was looked at; 0 where nothing was.
     *
     * @param frame one that no boundary can be told before any more
     */
    default double sureness(long frame) {
        return 0;
    }
}
