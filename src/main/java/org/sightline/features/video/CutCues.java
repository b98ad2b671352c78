package org.sightline.features.video;

import java.util.List;

/** What speaks for and against a cut before a frame. */
final class CutCues {
    /** Frames that are looked at on each side. */
    static final int REACH = 8;

    static final List<String> NAMES =
            List.of(
                    "change",
                    "above_neighbours",
                    "above_mean",
                    "stays",
                    "kept",
                    "tracked",
                    "tracked_wide",
                    "tracked_rim",
                    "residual",
                    "residual_part",
                    "colours",
                    "still",
                    "still_in_other_light",
                    "contrast",
                    "light",
                    "likeness",
                    "bare");

    private static final int NEAR = 3;
    private static final double LEAST = 3;
    private static final double ABOVE_MEAN = 1.5;

    private CutCues() {}

    /** Whether a cut is worth a look: the frame differs more than those near it do. */
    static boolean mayBe(Window window, long frame) {
        double change = window.change(frame);
        return change >= LEAST
                && change >= window.most(frame - 2, frame - 1)
                && change > window.most(frame + 1, frame + 2)
                && change > ABOVE_MEAN * (1 + around(window, frame));
    }

    private static double around(Window window, long frame) {
        return (window.mean(frame - REACH, frame - 1) + window.mean(frame + 1, frame + REACH)) / 2;
    }

    /**
     * Whether nearly all that has detail at the rim and most of the rest is where it was: then a
     * picture within the picture changed.
     */
    static boolean leavesTheRest(Window window, long frame) {
        Tracking tracking = Tracking.of(window.at(frame - 1), window.at(frame));
        return tracking.rim() > 0.9 && tracking.share() > 0.5;
    }

    /** One number for each of {@link #NAMES}. */
    static double[] of(Window window, long frame) {
        Thumb a = window.at(frame - 1);
        Thumb b = window.at(frame);
        double change = window.change(frame);
        double neighbours =
                Math.max(
                        window.most(frame - NEAR, frame - 1), window.most(frame + 1, frame + NEAR));
        Tracking there = Tracking.of(a, b);
        Tracking back = Tracking.of(b, a);
        double residual = Math.min(there.residual(), back.residual());
        Pair pair = new Pair(a, b);
        return new double[] {
            Math.log(change),
            Math.log(change / (neighbours + 1)),
            Math.log(change / (around(window, frame) + 1)),
            stays(window, frame) / change,
            pair.kept(),
            Math.max(there.share(), back.share()),
            trackedWide(window, frame),
            Math.max(there.rim(), back.rim()),
            Math.log(1 + residual),
            residual / change,
            pair.colourDistance(),
            pair.still(),
            pair.stillInOtherLight(),
            Math.log(change / (1 + Math.max(a.spread(), b.spread()))),
            Math.abs(a.luma() - b.luma()) / change,
            pair.likeness(),
            Math.min(there.detailed(), back.detailed())
        };
    }

    /** Least distance between some frame before and some frame after: small for a flash. */
    private static double stays(Window window, long frame) {
        double least = window.change(frame);
        for (long before = frame - 4; before < frame; before++) {
            for (long after = frame; after < frame + 4; after++) {
                if (window.has(before) && window.has(after)) {
                    least = Math.min(least, window.at(before).distance(window.at(after)));
                }
            }
        }
        return least;
    }

    private static double trackedWide(Window window, long frame) {
        long before = Math.max(frame - 3, window.has(frame - 3) ? 0 : frame - 1);
        long after = window.has(frame + 2) ? frame + 2 : frame;
        Thumb a = window.at(before);
        Thumb b = window.at(after);
        return Math.max(Tracking.of(a, b).share(), Tracking.of(b, a).share());
    }
}
