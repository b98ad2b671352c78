package org.sightline.features.video;

import org.sightline.features.image.ImageFeatures;
import org.sightline.media.TimeSpan;

/**
 * A frame that stands for a stretch of a shot.
 *
 * @param span the stretch, which looks about like it
 * @param micros when the frame is shown, within the stretch
 * @param worth how well it stands for its shot, to compare: sharp, still, lit, no part of a change
 * @param image what it shows
 */
public record Keyframe(TimeSpan span, long micros, double worth, ImageFeatures image) {
    private static final long ENOUGH = 1_000_000;

    /** Whether half of the stretch, or a second, lies in a span. */
    public boolean isShownIn(TimeSpan other) {
        long enough = Math.max(1, Math.min(span.lengthMicros() / 2, ENOUGH));
        return span.sharedMicros(other) >= enough;
    }
}
