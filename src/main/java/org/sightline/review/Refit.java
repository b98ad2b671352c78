package org.sightline.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sightline.dossier.Json;
import org.sightline.dossier.LibraryException;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.understand.caption.Recalibration;

/**
 * Confidences of alt text fitted to what people decided, and how well they hold before and after.
 * What is told of after is measured on decisions that the fit had not seen, a fifth at a time.
 *
 * @param proposals that people decided of
 * @param taken those taken as they were
 */
public record Refit(
        Recalibration recalibration, int proposals, int taken, Score before, Score after) {
    /** With fewer decisions chance would be fitted. */
    public static final int FEWEST = 30;

    /** So many at least must be taken, and so many not. */
    public static final int EACH = 5;

    private static final int PARTS = 5;
    private static final int STEPS = 50;

    // As if some decisions had borne out the confidences as they are: few decisions move little.
    private static final double TRUST = 2;

    /**
     * A proposal that somebody decided of.
     *
     * @param confidence as it was proposed, 0..1
     * @param taken whether its words stand as they were
     */
    public record Decided(double confidence, boolean taken) {}

    /** How far confidences are from what people said; less is better. */
    public record Score(double logLoss, double brier) {
        static Score of(List<Decided> decided, ToDoubleFunction<Decided> probability) {
            double loss = 0;
            double brier = 0;
            for (Decided one : decided) {
                double odds = Recalibration.logOdds(probability.applyAsDouble(one));
                loss += Math.log1p(Math.exp(one.taken() ? -odds : odds));
                double off = 1 / (1 + Math.exp(-odds)) - (one.taken() ? 1 : 0);
                brier += off * off;
            }
            return new Score(loss / decided.size(), brier / decided.size());
        }
    }

    /** Whether there are enough decisions, of both kinds. */
    public static boolean isEnough(List<Decided> decided) {
        long taken = decided.stream().filter(Decided::taken).count();
        return decided.size() >= FEWEST && taken >= EACH && decided.size() - taken >= EACH;
    }

    /**
     * Fits; the same decisions in the same order give the same numbers.
     *
     * @throws IllegalArgumentException when there are not {@linkplain #isEnough enough}
     */
    public static Refit of(List<Decided> decided) {
        if (!isEnough(decided)) {
            throw new IllegalArgumentException("not enough decisions: " + decided.size());
        }
        List<Decided> unseen = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            Recalibration others = fit(some(decided, i -> i % PARTS != left));
            some(decided, i -> i % PARTS == left)
                    .forEach(d -> unseen.add(new Decided(others.of(d.confidence()), d.taken())));
        }
        return new Refit(
                fit(decided),
                decided.size(),
                (int) decided.stream().filter(Decided::taken).count(),
                Score.of(decided, Decided::confidence),
                Score.of(unseen, Decided::confidence));
    }

    /** Whether decisions that the fit had not seen are told better than before. */
    public boolean helps() {
        return after.logLoss() < before.logLoss();
    }

    /** Keeps it for later runs, in the place of an earlier one. */
    public void write(Path file) throws MediaException {
        AtomicFile.writeString(file, Json.pretty(this) + "\n");
    }

    /**
     * The recalibration kept in a file; none when there is no such file.
     *
     * @throws LibraryException when it is damaged
     */
    public static Recalibration read(Path file) throws LibraryException {
        if (Files.notExists(file)) {
            return Recalibration.NONE;
        }
        try {
            return Json.readWhole(Files.readString(file), Refit.class).recalibration();
        } catch (IOException | RuntimeException e) {
            throw new LibraryException(
                    "what was fitted to people's decisions cannot be read: " + file,
                    "run ./sightline decisions refit --undo, then refit again",
                    e);
        }
    }

    private static List<Decided> some(List<Decided> all, IntPredicate which) {
        return IntStream.range(0, all.size()).filter(which).mapToObj(all::get).toList();
    }

    /** Newton's steps on log loss, pulled towards leaving all as it is. */
    static Recalibration fit(List<Decided> decided) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = TRUST * (a - 1);
            double gb = TRUST * b;
            double aa = TRUST;
            double ab = 0;
            double bb = TRUST;
            for (Decided one : decided) {
                double x = Recalibration.logOdds(one.confidence());
                double p = 1 / (1 + Math.exp(-(a * x + b)));
                double off = p - (one.taken() ? 1 : 0);
                double weight = p * (1 - p);
                ga += off * x;
                gb += off;
                aa += weight * x * x;
                ab += weight * x;
                bb += weight;
            }
            double det = aa * bb - ab * ab;
            a -= (bb * ga - ab * gb) / det;
            b -= (aa * gb - ab * ga) / det;
        }
        // Where people say yes to what is less sure the order is kept all the same.
        return new Recalibration(Math.max(0, a), b);
    }
}
