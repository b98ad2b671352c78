package org.sightline.features.video;

import java.util.List;

/**
 * What speaks for and against a dissolve around a frame: its frames are mixes of its two ends
 * (Alattar 1993), and the mix shows less contrast than either.
 */
final class MixCues {
    /** Half the lengths that are tried, in frames. */
    static final int[] HALVES = {4, 6, 9, 13, 18, 24};

    static final int REACH = HALVES[HALVES.length - 1] + 2;

    static final List<String> NAMES =
            List.of(
                    "change",
                    "step",
                    "off_centre",
                    "off_quarters",
                    "way",
                    "kept",
                    "colours",
                    "likeness",
                    "still",
                    "still_in_other_light",
                    "before",
                    "after",
                    "spread",
                    "spread_dip",
                    "sharpness_dip",
                    "frames",
                    "together_centre",
                    "together_quarters",
                    "detour",
                    "uneven",
                    "variance");

    private static final double LEAST = 8;
    private static final double MOST_STEP = 0.45;
    private static final double MOST_OFF = 0.4;
    private static final double MOST_OFF_CENTRE = 0.3;

    private MixCues() {}

    /** Whether a dissolve of this length is worth a look; the longer, the fewer places are. */
    static boolean mayBe(Window window, long frame, int half) {
        if (frame % Math.max(1, half / 4) != 0
                || !window.has(frame - half)
                || !window.has(frame + half)) {
            return false;
        }
        Thumb a = window.at(frame - half);
        Thumb b = window.at(frame + half);
        double apart = a.distance(b);
        if (apart < LEAST || window.most(frame - half + 1, frame + half) > MOST_STEP * apart) {
            return false;
        }
        Thumb middle = window.at(frame);
        return Math.abs(Mix.shareOf(middle, a, b) - 0.5) < MOST_OFF_CENTRE
                && Mix.of(middle, a, b).off() < MOST_OFF;
    }

    /** One number for each of {@link #NAMES}. */
    static double[] of(Window window, long frame, int half) {
        Thumb a = window.at(frame - half);
        Thumb b = window.at(frame + half);
        Thumb middle = window.at(frame);
        double apart = a.distance(b);
        Mix early = Mix.of(window.at(frame - half / 2), a, b);
        Mix centre = Mix.of(middle, a, b);
        Mix late = Mix.of(window.at(frame + half / 2), a, b);
        Pair pair = new Pair(a, b);
        double way = 0;
        double longest = 0;
        int parts = Math.min(8, 2 * half);
        for (int i = 0; i < parts; i++) {
            double step =
                    window.at(frame - half + 2L * half * i / parts)
                            .distance(window.at(frame - half + 2L * half * (i + 1) / parts));
            way += step;
            longest = Math.max(longest, step);
        }
        double share = centre.share();
        double mixed =
                (1 - share) * (1 - share) * a.variance()
                        + share * share * b.variance()
                        + 2
                                * share
                                * (1 - share)
                                * pair.likeness()
                                * Math.sqrt(a.variance() * b.variance());
        return new double[] {
            Math.log(apart),
            window.most(frame - half + 1, frame + half) / apart,
            centre.off(),
            (early.off() + late.off()) / 2,
            late.share() - early.share(),
            pair.kept(),
            pair.colourDistance(),
            pair.likeness(),
            pair.still(),
            pair.stillInOtherLight(),
            outside(window, frame - half, -Math.max(2, half / 2)) / apart,
            outside(window, frame + half, Math.max(2, half / 2)) / apart,
            Math.log(
                    (1 + Math.min(a.spread(), b.spread()))
                            / (1 + Math.max(a.spread(), b.spread()))),
            Math.log((1 + middle.spread()) / (1 + (a.spread() + b.spread()) / 2)),
            Math.log((1 + middle.sharpness()) / (1 + Math.min(a.sharpness(), b.sharpness()))),
            Math.log(half),
            centre.together(),
            (early.together() + late.together()) / 2,
            Math.log(way / apart),
            Math.log(longest / way * parts),
            Math.log((1 + middle.variance()) / (1 + mixed))
        };
    }

    /** How much the picture changes beyond an end. */
    private static double outside(Window window, long end, int by) {
        long other = end + by;
        while (!window.has(other) && other != end) {
            other -= Integer.signum(by);
        }
        return window.at(end).distance(window.at(other));
    }
}
