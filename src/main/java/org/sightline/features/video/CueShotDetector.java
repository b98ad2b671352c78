package org.sightline.features.video;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts, dissolves and fades by what speaks for and against them, weighed as films made by code have
 * taught it.
 *
 * <ul>
 *   <li>A cut by {@link CutCues}: a change that stands out, stays, and leaves nothing where it was.
 *   <li>A dissolve by {@link MixCues}, at several lengths; of those that overlap the surest.
 *   <li>A fade by a {@link Blank} stretch.
 * </ul>
 */
final class CueShotDetector implements ShotDetector {
    /** Grows with every change of the rules; of the trees {@link #stamp} tells by itself. */
    private static final int VERSION = 6;

    private static final Trees CUT = Trees.of("cuts.json", CutCues.NAMES);
    private static final Trees MIX = Trees.of("mixes.json", MixCues.NAMES);
    private static final double SURE_CUT = 0.5;

    /** Lower than a half: what its trees think possible is nearly always one. */
    private static final double SURE_MIX = 0.3;

    private static final int LEAST_SHOT = 6;

    private record Dissolve(long centre, int half, double sureness) {
        boolean overlaps(Dissolve other) {
            return Math.abs(centre - other.centre) < half + other.half;
        }
    }

    private final Window window = new Window(2 * MixCues.REACH + 1);
    private final Blank blank = new Blank();
    private final Deque<Double> sureness = new ArrayDeque<>();
    private long surenessFrom;
    private @Nullable Dissolve mix;
    private long lastBoundary;

    /** Version and trees, in the form of a model's: {@code 2 (first digits of a sha256)}. */
    static String stamp() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(CUT.bytes());
            digest.update(MIX.bytes());
            return VERSION + " (" + HexFormat.of().formatHex(digest.digest(), 0, 4) + ")";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public int lookBack() {
        return 2 * MixCues.REACH;
    }

    @Override
    public List<Boundary> next(Thumb frame) {
        window.add(frame);
        List<Boundary> found = new ArrayList<>();
        judge(window.end() - 1 - MixCues.REACH, found);
        return found;
    }

    @Override
    public List<Boundary> end() {
        List<Boundary> found = new ArrayList<>();
        for (long i = Math.max(0, window.end() - MixCues.REACH); i < window.end(); i++) {
            judge(i, found);
        }
        settle(found);
        return found;
    }

    @Override
    public double sureness(long frame) {
        while (surenessFrom < frame && sureness.size() > 1) {
            sureness.remove();
            surenessFrom++;
        }
        return surenessFrom == frame && !sureness.isEmpty() ? sureness.element() : 0;
    }

    private void judge(long frame, List<Boundary> found) {
        if (frame < 0) {
            return;
        }
        sureness.add(0.0);
        if (mix != null && frame > mix.centre + mix.half) {
            settle(found);
        }
        boolean within = blank.now() && window.at(frame).isEven();
        boolean cut = frame > 0 && !within && isCut(frame);
        blank.next(window, frame, cut).ifPresent(boundary -> tell(boundary, found));
        if (cut || blank.now()) {
            // What overlaps a cut or a fade is no dissolve.
            mix = null;
        }
        if (cut) {
            tell(Boundary.cut(frame), found);
        } else if (frame > 0 && !blank.now()) {
            mixed(frame, found);
        }
    }

    private boolean isCut(long frame) {
        if (!CutCues.mayBe(window, frame)) {
            return false;
        }
        double sure = CUT.probability(CutCues.of(window, frame));
        sureness.removeLast();
        sureness.add(sure);
        return sure > SURE_CUT && !CutCues.leavesTheRest(window, frame);
    }

    private void mixed(long frame, List<Boundary> found) {
        for (int half : MixCues.HALVES) {
            if (frame - half <= lastBoundary || !MixCues.mayBe(window, frame, half)) {
                continue;
            }
            Dissolve here =
                    new Dissolve(frame, half, MIX.probability(MixCues.of(window, frame, half)));
            if (here.sureness <= SURE_MIX) {
                continue;
            }
            if (mix != null && !mix.overlaps(here)) {
                settle(found);
            }
            if (mix == null || here.sureness > mix.sureness) {
                mix = here;
            }
        }
    }

    /** No surer dissolve can overlap the one at hand any more. */
    private void settle(List<Boundary> found) {
        Dissolve sure = mix;
        mix = null;
        if (sure != null) {
            tell(
                    new Boundary(
                            sure.centre,
                            Transition.DISSOLVE,
                            sure.centre - sure.half + 1,
                            sure.centre + sure.half - 1),
                    found);
        }
    }

    private void tell(Boundary boundary, List<Boundary> found) {
        if (boundary.frame() == 0) {
            found.add(boundary);
        } else if (boundary.frame() - lastBoundary >= LEAST_SHOT) {
            lastBoundary = boundary.frame();
            found.add(boundary);
        }
    }
}
