package org.sightline.features.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts, fades and dissolves by how the content changes.
 *
 * <ul>
 *   <li>A cut is a change much larger than those around it (as in PySceneDetect's adaptive
 *       detector) that stays: the frames on both sides differ too, so that a flash is none.
 *   <li>A fade is a stretch of black between two pictures; the shot begins in its middle.
 *   <li>A dissolve passes through the mean of its two ends (Alattar 1993); a pan does not. The same
 *       scene under other light is none.
 * </ul>
 *
 * <p>A change that leaves a good part of the detail where it was is none of these: a picture
 * changes on a filmed screen, or things pass a fixed camera.
 *
 * <p>The numbers were set on videos made by code: cuts, dissolves and fades between moving noise
 * pictures, with flashes, pans and grain.
 */
final class ContentShotDetector implements ShotDetector {
    private static final int HALF = 12;
    private static final int AROUND = 3;
    private static final double LEAST_CUT = 14;
    private static final double ABOVE_AROUND = 3.0;
    private static final double STAYS = 0.6;
    private static final double LEAST_DISSOLVE = 22;
    private static final double ON_THE_WAY = 0.2;
    private static final double LEAST_SPREAD = 8;
    private static final double SAME_SCENE = 0.75;
    private static final double MOST_KEPT = 0.35;
    private static final int LEAST_SHOT = 6;

    /** The last frames, oldest first; the one under judgement has HALF frames on both sides. */
    private final List<Thumb> frames = new ArrayList<>();

    private final List<Double> changes = new ArrayList<>();
    private long count;
    private long lastBoundary;
    private long blackSince = -1;
    private long dissolving = -1;
    private double farthest;
    private int ahead;

    @Override
    public int lookBack() {
        return 2 * HALF + 1;
    }

    @Override
    public Optional<Boundary> next(Thumb frame) {
        changes.add(frames.isEmpty() ? 0 : frame.distance(frames.get(frames.size() - 1)));
        frames.add(frame);
        if (frames.size() > 2 * HALF + 1) {
            frames.remove(0);
            changes.remove(0);
        }
        count++;
        ahead = HALF;
        return judge(count - 1 - HALF);
    }

    @Override
    public Optional<Boundary> end() {
        while (ahead > 0) {
            ahead--;
            Optional<Boundary> found = judge(count - 1 - ahead);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Boundary> judge(long index) {
        if (index < 0) {
            return Optional.empty();
        }
        Optional<Boundary> black = black(index);
        if (black.isPresent()) {
            return black;
        }
        if (blackSince < 0 && isCut(index)) {
            dissolving = -1;
            return boundary(index, Transition.CUT);
        }
        return dissolve(index);
    }

    /** A shot begins in the middle of a black stretch, unless the video begins or ends with it. */
    private Optional<Boundary> black(long index) {
        boolean dark = at(index).isBlack();
        if (dark && blackSince < 0) {
            blackSince = index;
            return Optional.empty();
        }
        if (dark || blackSince < 0) {
            return Optional.empty();
        }
        long since = blackSince;
        blackSince = -1;
        boolean hard = changeAt(index) > LEAST_CUT && hardIn(since);
        if (since == 0) {
            return Optional.empty();
        }
        return hard
                ? boundary(index, Transition.CUT)
                : boundary(index - (index - since) / 2, Transition.FADE);
    }

    private boolean hardIn(long since) {
        return has(since) && changeAt(since) > LEAST_CUT * 2;
    }

    private boolean isCut(long index) {
        double change = changeAt(index);
        if (index == 0 || change < LEAST_CUT) {
            return false;
        }
        double around = 0;
        int n = 0;
        for (int i = -AROUND; i <= AROUND; i++) {
            if (i != 0 && has(index + i) && index + i > 0) {
                double near = changeAt(index + i);
                if (near > change) {
                    return false;
                }
                around += near;
                n++;
            }
        }
        boolean stands = n == 0 || change > ABOVE_AROUND * Math.max(1, around / n);
        return stands && stays(index, change) && at(index - 1).kept(at(index)) < MOST_KEPT;
    }

    /** A flash ends as it began: what comes shortly after it is what was before it. */
    private boolean stays(long index, double change) {
        for (int later = 1; later <= AROUND + 1; later++) {
            if (has(index + later) && at(index + later).distance(at(index - 1)) < STAYS * change) {
                return false;
            }
            if (has(index - 1 - later)
                    && at(index - 1 - later).distance(at(index)) < STAYS * change) {
                return false;
            }
        }
        return true;
    }

    private Optional<Boundary> dissolve(long index) {
        double apart = dissolving(index);
        if (apart > 0) {
            if (dissolving < 0 || apart > farthest) {
                dissolving = index;
                farthest = apart;
            }
            return Optional.empty();
        }
        if (dissolving < 0 || index - dissolving < AROUND) {
            return Optional.empty();
        }
        long middle = dissolving;
        dissolving = -1;
        return middle - lastBoundary > HALF
                ? boundary(middle, Transition.DISSOLVE)
                : Optional.empty();
    }

    /**
     * How far apart the ends are of a dissolve with this frame in its middle; 0 when there is none.
     */
    private double dissolving(long index) {
        if (!has(index - HALF) || !has(index + HALF) || index - HALF <= lastBoundary) {
            return 0;
        }
        Thumb a = at(index - HALF);
        Thumb b = at(index + HALF);
        double apart = a.distance(b);
        for (long i = index - HALF + 1; i <= index + HALF; i++) {
            if (changeAt(i) > apart / 3) {
                return 0;
            }
        }
        return apart > LEAST_DISSOLVE
                        && bothShow(a, b)
                        && a.likeness(b) < SAME_SCENE
                        && a.kept(b) < MOST_KEPT
                        && isMix(index, a, b)
                ? apart
                : 0;
    }

    /** A fade has nothing to see at one of its ends. */
    private static boolean bothShow(Thumb a, Thumb b) {
        double least = Math.min(a.spread(), b.spread());
        return least > LEAST_SPREAD && least > Math.max(a.spread(), b.spread()) / 4;
    }

    /** Each frame of a dissolve is a mix of its ends, in shares that grow evenly. */
    private boolean isMix(long index, Thumb a, Thumb b) {
        for (int i = -HALF / 2; i <= HALF / 2; i += HALF / 2) {
            double share = (double) (i + HALF) / (2 * HALF);
            if (at(index + i).offTheMix(a, b, share) > ON_THE_WAY) {
                return false;
            }
        }
        return true;
    }

    private Optional<Boundary> boundary(long frame, Transition transition) {
        if (frame - lastBoundary < LEAST_SHOT || frame <= 0) {
            return Optional.empty();
        }
        lastBoundary = frame;
        return Optional.of(new Boundary(frame, transition));
    }

    private boolean has(long index) {
        return index >= count - frames.size() && index < count && index >= 0;
    }

    private Thumb at(long index) {
        return frames.get((int) (index - (count - frames.size())));
    }

    private double changeAt(long index) {
        return changes.get((int) (index - (count - frames.size())));
    }
}
