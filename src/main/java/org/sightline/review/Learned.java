package org.sightline.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sightline.media.MediaId;
import org.sightline.review.Refit.Decided;
import org.sightline.understand.caption.Recalibration;

/**
 * Weights fitted to what people kept and left out, and how well they hold. What is told of before
 * and after is measured on files that no fit had seen, a fifth at a time; before, the chances are
 * those of the standard weights brought to people's measure, so that only a better order helps.
 *
 * @param at when; what people say of a file from then on rests on these weights
 * @param weights as the taste has them; the standard ones take back what was fitted before
 */
public record Learned(
        Taste taste,
        Instant at,
        List<Double> weights,
        int parts,
        int kept,
        int files,
        Quality before,
        Quality after) {
    /** With fewer files one person's whim in one of them would be fitted. */
    public static final int FILES = 5;

    private static final int FOLDS = 5;

    // As if some parts had borne out the standard weights: few decisions move little.
    private static final double TRUST = 2;

    private static final double LONGEST = 1;
    private static final double SHORTEST = 0.002;
    private static final double ENOUGH = 1e-4;

    /**
     * How well chances hold.
     *
     * @param order of pairs of a part that was kept and one that was not, the share in which the
     *     kept one has the higher chance; half is chance
     */
    public record Quality(double logLoss, double brier, double order) {}

    public Learned {
        weights = List.copyOf(weights);
    }

    /** Takes back what was fitted before. */
    public static Learned nothing(Taste taste, Instant at) {
        Quality none = new Quality(0, 0, 0);
        return new Learned(taste, at, taste.standard(), 0, 0, 0, none, none);
    }

    /** Whether there are enough parts, of both kinds and of enough files. */
    public static boolean isEnough(List<Judged> judged) {
        long kept = judged.stream().filter(Judged::kept).count();
        return judged.size() >= Refit.FEWEST
                && kept >= Refit.EACH
                && judged.size() - kept >= Refit.EACH
                && files(judged).size() >= FILES;
    }

    /**
     * Fits; the same parts in the same order give the same numbers.
     *
     * @throws IllegalArgumentException when there are not {@linkplain #isEnough enough}
     */
    public static Learned of(Taste taste, List<Judged> judged, Instant at) {
        if (!isEnough(judged)) {
            throw new IllegalArgumentException("not enough was judged: " + judged.size());
        }
        List<MediaId> files = files(judged);
        List<Decided> before = new ArrayList<>();
        List<Decided> after = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Judged> own =
                    judged.stream().filter(j -> files.indexOf(j.media()) % FOLDS == left).toList();
            List<Judged> others = judged.stream().filter(j -> !own.contains(j)).toList();
            double[] fitted = fit(taste, others);
            Recalibration measure = Refit.fit(standing(taste, others));
            for (Decided one : standing(taste, own)) {
                before.add(new Decided(measure.of(one.confidence()), one.taken()));
            }
            own.forEach(j -> after.add(new Decided(taste.chance(fitted, j.seen()), j.kept())));
        }
        return new Learned(
                taste,
                at,
                Arrays.stream(fit(taste, judged)).boxed().toList(),
                judged.size(),
                (int) judged.stream().filter(Judged::kept).count(),
                files.size(),
                quality(before),
                quality(after));
    }

    /**
     * Whether files that the fit had not seen are told better than before, and their order by two
     * standard errors of what chance does to it (Mann and Whitney 1947).
     */
    public boolean helps() {
        double chance = Math.sqrt((parts + 1) / (12.0 * kept * (parts - kept)));
        return after.logLoss() < before.logLoss() && after.order() - before.order() > 2 * chance;
    }

    private static List<MediaId> files(List<Judged> judged) {
        return judged.stream()
                .map(Judged::media)
                .distinct()
                .sorted(Comparator.comparing(MediaId::sha256))
                .toList();
    }

    private static List<Decided> standing(Taste taste, List<Judged> judged) {
        double[] standard = array(taste.standard());
        return judged.stream()
                .map(j -> new Decided(taste.chance(standard, j.seen()), j.kept()))
                .toList();
    }

    private static Quality quality(List<Decided> told) {
        Refit.Score score = Refit.Score.of(told, Decided::confidence);
        return new Quality(score.logLoss(), score.brier(), order(told));
    }

    private static double order(List<Decided> told) {
        double right = 0;
        int pairs = 0;
        for (Decided kept : told.stream().filter(Decided::taken).toList()) {
            for (Decided left : told.stream().filter(d -> !d.taken()).toList()) {
                int order = Double.compare(kept.confidence(), left.confidence());
                right += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                pairs++;
            }
        }
        return right / pairs;
    }

    /**
     * The least log loss, pulled towards the standard weights: a step up or down with one weight
     * after the other while that helps, then shorter ones (Hooke and Jeeves 1961). It has one
     * lowest place alone, as the log losses of both tastes are convex.
     */
    private static double[] fit(Taste taste, List<Judged> judged) {
        double[] weights = array(taste.standard());
        double lowest = loss(taste, weights, judged);
        for (double step = LONGEST; step > SHORTEST; step /= 2) {
            double before;
            do {
                before = lowest;
                for (int i = 0; i < weights.length; i++) {
                    for (double by : new double[] {step, -step}) {
                        double stood = weights[i];
                        weights[i] = Math.max(taste.least(), stood + by);
                        double loss = loss(taste, weights, judged);
                        if (loss < lowest) {
                            lowest = loss;
                        } else {
                            weights[i] = stood;
                        }
                    }
                }
            } while (lowest < before - ENOUGH);
        }
        return weights;
    }

    private static double loss(Taste taste, double[] weights, List<Judged> judged) {
        List<Double> standard = taste.standard();
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            double pull = weights[i] - standard.get(i);
            loss += TRUST * pull * pull / 2;
        }
        for (Judged one : judged) {
            double odds = Recalibration.logOdds(taste.chance(weights, one.seen()));
            loss += Math.log1p(Math.exp(one.kept() ? -odds : odds));
        }
        return loss;
    }

    private static double[] array(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
