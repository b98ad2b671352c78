package org.sightline.features.video;

import org.sightline.media.TimeSpan;

/**
 * Frames taken in one go.
 *
 * @param startFrame first frame, counted from 0 in the order shown
 * @param endFrame exclusive
 * @param span from the first frame's timestamp to the next shot's
 * @param transition how it begins; the first shot of a file begins with a cut
 */
public record Shot(long startFrame, long endFrame, TimeSpan span, Transition transition) {
    public Shot {
        if (startFrame < 0 || endFrame <= startFrame) {
            throw new IllegalArgumentException("no shot: " + startFrame + " to " + endFrame);
        }
    }
}
