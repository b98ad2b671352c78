package org.sightline.features.video;

import org.jspecify.annotations.Nullable;
import org.sightline.codec.VideoFrame;

/** A shot that still goes on: what was seen of it so far, and the frame that stands for it best. */
final class OpenShot {
    private static final double MOST_CHANGE = 64;

    private final long startFrame;
    private final long startMicros;
    private final Transition transition;
    private long frames;
    private double change;
    private @Nullable VideoFrame keyframe;
    private double best = -1;

    OpenShot(VideoFrame first, Transition transition) {
        this.startFrame = first.index();
        this.startMicros = first.micros();
        this.transition = transition;
    }

    long startFrame() {
        return startFrame;
    }

    long startMicros() {
        return startMicros;
    }

    Transition transition() {
        return transition;
    }

    /** Takes the next frame; the very first ones are often still blurred by a transition. */
    void add(VideoFrame frame, Thumb thumb, double changeFromLast) {
        change += frames == 0 ? 0 : changeFromLast;
        frames++;
        double still = 1 / (1 + changeFromLast / 8);
        double lit = thumb.isBlack() ? 0.01 : 1;
        double settled = frames <= 3 ? 0.05 : Math.min(1, 0.5 + frames / 50.0);
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
