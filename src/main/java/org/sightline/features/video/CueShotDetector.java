package org.sightline.features.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    /** Grows with every change of the rules; what was learnt tells itself in {@link #stamp}. */
    private static final int VERSION = 1;

    private static final String CUTS = "cuts.json";
    private static final String MIXES = "mixes.json";
    private static final Weights CUT = Weights.of(CUTS, CutCues.NAMES);
    private static final Trees MIX = Trees.of(MIXES, MixCues.NAMES);
    private static final double SURE_CUT = 0.5;
    private static final double SURE_MIX = 0.85;
    private static final int LEAST_SHOT = 6;

    private record Mix(long centre, int half, double sureness) {
        boolean overlaps(Mix other) {
            return Math.abs(centre - other.centre) < half + other.half;
        }
    }

    private final Window window = new Window(2 * MixCues.REACH + 1);
    private final Blank blank = new Blank();
    private final Deque<Double> sureness = new ArrayDeque<>();
    private long surenessFrom;
    private @Nullable Mix mix;
    private long lastBoundary;

    /** Version and the head of a SHA-256 of what was learnt, as a model's: {@code 1 (3fa4c2d1)}. */
    static String stamp() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(learnt(CUTS));
            digest.update(learnt(MIXES));
            return VERSION + " (" + HexFormat.of().formatHex(digest.digest(), 0, 4) + ")";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static byte[] learnt(String name) {
        try (InputStream in = CueShotDetector.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        boolean within = blank.now() && window.at(frame).isBlank();
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
            Mix here = new Mix(frame, half, MIX.probability(MixCues.of(window, frame, half)));
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
        Mix sure = mix;
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
