package org.sightline.features.video;

import org.sightline.media.TimeSpan;

/**
 * Frames taken in one go.
 *
 * @param startFrame first frame, counted from 0 in the order shown
 * @param endFrame exclusive
 * @param span from the first frame's timestamp to the next shot's
 * @param transition how it begins; the first shot of a file begins with a cut or a fade
 * @param changeFirst first frame of that transition, of a cut the shot's first
 * @param changeLast last frame of that transition, inclusive, of a cut the shot's first
 */
public record Shot(
        long startFrame,
        long endFrame,
        TimeSpan span,
        Transition transition,
        long changeFirst,
        long changeLast) {
    public Shot {
        if (startFrame < 0 || endFrame <= startFrame) {
            throw new IllegalArgumentException("no shot: " + startFrame + " to " + endFrame);
        }
        if (changeFirst > startFrame || changeLast < startFrame) {
            throw new IllegalArgumentException("a shot begins within its transition");
        }
    }

    /** A shot that begins with a cut. */
    public static Shot afterCut(long startFrame, long endFrame, TimeSpan span) {
        return new Shot(startFrame, endFrame, span, Transition.CUT, startFrame, startFrame);
    }
}
