package org.sightline.understand.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * The best candidates, no moment told twice: none share time, and those that look like one already
 * taken count for less (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
final class Selection {
    /** What scores less does not stand out. */
    static final double FAINT = 0.15;

    private static final double ALIKE = 0.8;
    private static final double SAME_SHOT = 0.6;
    private static final double NEXT_TO_EACH_OTHER = 0.5;
    private static final long NEAR = 1_000_000;
    private static final double PENALTY = 0.5;

    /** Highlights are a part of a video: all but the first keep within this share of it. */
    private static final double SHARE = 2 / 3.0;

    private static final Comparator<Rated> BEST_FIRST =
            Comparator.comparingDouble((Rated rated) -> -rated.score())
                    .thenComparing(rated -> rated.candidate().span().lengthMicros())
                    .thenComparing(rated -> rated.candidate().span());

    private final Look look;
    private final int count;
    private final long most;
    private final double faint;

    /**
     * @param faint what scores no more is not taken
     */
    Selection(Look look, int count, long durationMicros, double faint) {
        this.faint = faint;
        this.look = look;
        this.count = count;
        this.most = Math.round(durationMicros * SHARE);
    }

    /** Best first by score; empty when nothing stands out. */
    List<Rated> of(List<Rated> candidates) {
        List<Rated> left = new ArrayList<>(candidates);
        List<Rated> taken = new ArrayList<>();
        left.sort(BEST_FIRST);
        while (taken.size() < count) {
            left.removeIf(rated -> !fits(rated, taken));
            Rated best = null;
            double bestWorth = faint;
            for (Rated rated : left) {
                double worth = worth(rated, taken);
                if (worth > bestWorth) {
                    best = rated;
                    bestWorth = worth;
                }
            }
            if (best == null) {
                break;
            }
            taken.add(best);
        }
        taken.sort(BEST_FIRST);
        return taken;
    }

    private boolean fits(Rated rated, List<Rated> taken) {
        if (taken.isEmpty()) {
            return true;
        }
        long sum = taken.stream().mapToLong(t -> t.candidate().span().lengthMicros()).sum();
        return sum + rated.candidate().span().lengthMicros() <= most
                && taken.stream()
                        .noneMatch(t -> t.candidate().span().overlaps(rated.candidate().span()));
    }

    private double worth(Rated rated, List<Rated> taken) {
        double alike =
                taken.stream()
                        .mapToDouble(t -> likeness(t.candidate(), rated.candidate()))
                        .max()
                        .orElse(0);
        return rated.score() * (1 - PENALTY * alike);
    }

    /** 0..1 */
    private double likeness(Candidate a, Candidate b) {
        int shot = a.shots().get(0);
        int other = b.shots().get(0);
        if (shot == other) {
            return SAME_SHOT;
        }
        double near = isNear(a.span(), b.span()) ? NEXT_TO_EACH_OTHER : 0;
        return Math.max(near, (look.cosine(shot, other) - ALIKE) / (1 - ALIKE));
    }

    /** One goes on where the other ends: what is heard in both may be one thing. */
    private static boolean isNear(TimeSpan a, TimeSpan b) {
        return a.startMicros() - b.endMicros() < NEAR && b.startMicros() - a.endMicros() < NEAR;
    }
}
