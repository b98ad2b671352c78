package org.sightline.features.video;

import org.jspecify.annotations.Nullable;
import org.sightline.codec.VideoFrame;
import org.sightline.media.TimeSpan;

/** A shot that still goes on: what was seen of it so far, and the frame that stands for it best. */
final class OpenShot {
    private static final double MOST_CHANGE = 64;

    private final VideoFrame first;
    private final ShotDetector.Boundary begins;
    private long frames;
    private double change;
    private @Nullable VideoFrame keyframe;
    private double best = -1;

    OpenShot(VideoFrame first, ShotDetector.Boundary begins) {
        this.first = first;
        this.begins = begins;
    }

    /** The shot that this was, once the next begins. */
    Shot closed(long endFrame, long endMicros) {
        return new Shot(
                first.index(),
                endFrame,
                new TimeSpan(first.micros(), endMicros),
                begins.transition(),
                begins.first(),
                begins.last());
    }

    /** Takes the next frame; the very first ones are often still blurred by a transition. */
    void add(VideoFrame frame, Thumb thumb, double changeFromLast) {
        change += frames == 0 ? 0 : changeFromLast;
        frames++;
        double still = 1 / (1 + changeFromLast / 8);
        double lit = thumb.isBlack() ? 0.01 : 1;
        boolean changes = frame.index() <= begins.last() || frames <= 3;
        double settled = changes ? 0.05 : Math.min(1, 0.5 + frames / 50.0);
        double score = Math.sqrt(thumb.sharpness()) * still * lit * settled;
        if (score > best * 1.05) {
            best = score;
            keyframe = frame;
        }
    }

    /** Mean change between neighbours, 0..1. */
    double motion() {
        return frames < 2 ? 0 : Math.min(1, change / (frames - 1) / MOST_CHANGE);
    }

    VideoFrame keyframe() {
        if (keyframe == null) {
            throw new IllegalStateException("a shot of no frames");
        }
        return keyframe;
    }
}
