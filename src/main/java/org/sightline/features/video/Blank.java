package org.sightline.features.video;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.features.video.ShotDetector.Boundary;

/**
 * Stretches of black or white that a picture fades into and out of. Fed with each frame's number in
 * order; the shot begins in the middle of the blank stretch, or shortly before its end when that is
 * long. One that begins or ends with a cut is no fade, nor is a flash.
 *
 * <p>A dark scene that grows darker passes through black too. Only what an editor made is wholly
 * even, so dim scenes fade into that alone.
 */
final class Blank {
    /** A boundary is told no more than this many frames after it. */
    private static final int MOST_BEHIND = 12;

    private static final int FLASH = 5;
    private static final double SAME_SCENE = 0.5;
    private static final int LONGEST_FADE = 24;
    private static final double LEAST_SPREAD = 8;
    private static final double LEAST_LIGHT = 40;
    private static final double LEAST_SPREAD_OF_MADE = 2.5;
    private static final int SHORTEST_RAMPS = 4;
    private static final double LEAP = 20;
    private static final double MOST_STEP = 0.6;

    private long since = -1;
    private boolean afterCut;
    private boolean white;
    private long first;
    private boolean made;
    private @Nullable Thumb before;
    private @Nullable Thumb whole;

    /** Whether the frame last given is blank. */
    boolean now() {
        return since >= 0;
    }

    /**
     * Tells a fade, at the first frame after it.
     *
     * @param cut whether a shot begins with a cut at this frame
     */
    Optional<Boundary> next(Window window, long frame, boolean cut) {
        boolean blank = window.at(frame).isBlank();
        if (blank && since < 0) {
            since = frame;
            before = frame == 0 ? null : window.at(frame - 1);
            afterCut = cut;
            white = !window.at(frame).isBlack();
            first = frame == 0 ? 0 : end(window, frame - 1, -1);
            whole = window.at(first);
            made = false;
        }
        if (blank) {
            made |= window.at(frame).isEven();
            afterCut |= cut;
        }
        if (blank || since < 0) {
            return Optional.empty();
        }
        long from = since;
        since = -1;
        return cut || afterCut ? Optional.empty() : fade(window, from, frame);
    }

    private Optional<Boundary> fade(Window window, long from, long frame) {
        long last = end(window, frame, 1);
        if (before == null || whole == null) {
            return Optional.of(new Boundary(0, Transition.FADE, 0, last));
        }
        boolean flash = frame - from <= FLASH && sameScene(before, window.at(frame));
        boolean ramps = from - 1 - first + last - frame >= SHORTEST_RAMPS;
        if (flash || !ramps || !shows(whole) || !shows(window.at(last))) {
            return Optional.empty();
        }
        long middle = Math.max(frame - (frame - from) / 2, frame - MOST_BEHIND);
        return Optional.of(new Boundary(middle, Transition.FADE, first + 1, last));
    }

    /** A dark scene that grows a little darker fades neither out nor in; nor does plain white. */
    private boolean shows(Thumb thumb) {
        return thumb.spread() > (made ? LEAST_SPREAD_OF_MADE : LEAST_SPREAD)
                || (!white && thumb.luma() > LEAST_LIGHT);
    }

    private static boolean sameScene(Thumb a, Thumb b) {
        return new Pair(a, b).likeness() > SAME_SCENE || Tracking.of(a, b).share() > SAME_SCENE;
    }

    /** Where the picture is whole, going away from the blank stretch; a leap is a cut. */
    private static long end(Window window, long from, int step) {
        long at = window.has(from) ? from : from - step;
        Thumb nearest = window.at(at);
        while (Math.abs(at - from) < LONGEST_FADE
                && window.has(at + step)
                && grows(window.at(at), window.at(at + step))
                && !leaps(nearest, window.at(at), window.at(at + step))) {
            at += step;
        }
        return at;
    }

    private static boolean leaps(Thumb nearest, Thumb a, Thumb b) {
        double step = a.distance(b);
        return step > LEAP && step > MOST_STEP * nearest.distance(b);
    }

    private static boolean grows(Thumb a, Thumb b) {
        return b.spread() > a.spread() * 1.01 + 0.01 || b.luma() > a.luma() * 1.01 + 0.5;
    }
}
