package org.sightline.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * How well found shot boundaries meet the true ones.
 *
 * <p>Each true cut is met by at most one found within the tolerance, in order. A boundary found
 * within a gradual change (widened by the tolerance) or at a place that counts as don't-care is
 * neither right nor wrong; a gradual change is met when any boundary lies in it.
 *
 * @param hits true cuts found
 * @param missed true cuts not found
 * @param falsely boundaries found where nothing is
 * @param gradualMet gradual changes in which a boundary was found
 * @param gradual all gradual changes
 */
public record ShotScore(int hits, int missed, int falsely, int gradualMet, int gradual) {
    public static final ShotScore NONE = new ShotScore(0, 0, 0, 0, 0);

    /** First and last frame of a change, both within. */
    public record Range(long first, long last) {
        boolean near(long frame, int tolerance) {
            return frame >= first - tolerance && frame <= last + tolerance;
        }
    }

    /**
     * @param cuts first frames of new shots, in order
     * @param gradual changes that take time
     * @param ignored frames at which either answer is right
     * @param found first frames of the shots found, in order, without frame 0
     * @param tolerance frames
     */
    public static ShotScore of(
            List<Long> cuts,
            List<Range> gradual,
            List<Long> ignored,
            List<Long> found,
            int tolerance) {
        List<Long> open = new ArrayList<>(found);
        int hits = 0;
        for (long cut : cuts) {
            Long near =
                    open.stream()
                            .filter(f -> Math.abs(f - cut) <= tolerance)
                            .min((a, b) -> Long.compare(Math.abs(a - cut), Math.abs(b - cut)))
                            .orElse(null);
            if (near != null) {
                open.remove(near);
                hits++;
            }
        }
        int met =
                (int)
                        gradual.stream()
                                .filter(g -> open.stream().anyMatch(f -> g.near(f, tolerance)))
                                .count();
        open.removeIf(f -> gradual.stream().anyMatch(g -> g.near(f, tolerance)));
        open.removeIf(f -> ignored.stream().anyMatch(i -> Math.abs(i - f) <= tolerance));
        return new ShotScore(hits, cuts.size() - hits, open.size(), met, gradual.size());
    }

    public ShotScore plus(ShotScore other) {
        return new ShotScore(
                hits + other.hits,
                missed + other.missed,
                falsely + other.falsely,
                gradualMet + other.gradualMet,
                gradual + other.gradual);
    }

    public double precision() {
        return hits + falsely == 0 ? 1 : (double) hits / (hits + falsely);
    }

    public double recall() {
        return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
    }

    /** Harmonic mean of precision and recall of the cuts. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
