package org.sightline.understand.minutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.eval.AmiExtracts;
import org.sightline.eval.Dossiers;

/**
 * Fits the weights of {@link LinearRanker} on the training part of AMI's extracts and writes them
 * to {@code target/eval/ranker.txt}: logistic regression by Newton's method on the share of each
 * clause's words that people picked, each clause counting by its words.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class RankerFitEval {
    /** Prior on standardised weights, as if seen so often. */
    private static final double RIDGE = 10;

    private static final int STEPS = 12;

    private record Row(double[] features, double picked, double words) {}

    @Test
    void fitsTheWeights() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (AmiExtracts.Meeting ami : AmiExtracts.read(Path.of(System.getProperty("eval.data")))) {
            if (!ami.held()) {
                rows.addAll(rows(ami));
            }
        }
        double[] weights = fit(rows);
        Path out = Path.of("target/eval/ranker.txt");
        Files.createDirectories(out.getParent());
        Files.writeString(out, String.format(Locale.ROOT, "%s%n", Arrays.toString(weights)));
    }

    private static List<Row> rows(AmiExtracts.Meeting ami) {
        Meeting meeting = Meeting.of(Dossiers.of(ami.turns()));
        double[][] features = LinearRanker.features(meeting);
        List<Row> rows = new ArrayList<>();
        int turn = -1;
        int at = 0;
        for (Clause clause : meeting.clauses()) {
            at = clause.utterance() == turn ? at : 0;
            turn = clause.utterance();
            boolean[] picked = ami.picked().get(turn);
            int words = AmiExtracts.words(clause.normal()).size();
            int hits = 0;
            for (int k = at; k < Math.min(at + words, picked.length); k++) {
                hits += picked[k] ? 1 : 0;
            }
            at += words;
            rows.add(
                    new Row(
                            features[clause.index()],
                            words == 0 ? 0 : hits / (double) words,
                            words));
        }
        return rows;
    }

    /** Weights for features as they are; the last one, the constant, is left out. */
    private static double[] fit(List<Row> rows) {
        int n = rows.get(0).features().length;
        double[] mean = new double[n];
        double[] deviation = new double[n];
        double all = rows.stream().mapToDouble(Row::words).sum();
        for (int k = 0; k < n; k++) {
            int f = k;
            mean[k] = rows.stream().mapToDouble(r -> r.words() * r.features()[f]).sum() / all;
            deviation[k] =
                    Math.sqrt(
                            rows.stream()
                                            .mapToDouble(
                                                    r ->
                                                            r.words()
                                                                    * Math.pow(
                                                                            r.features()[f]
                                                                                    - mean[f],
                                                                            2))
                                            .sum()
                                    / all);
        }
        double[] weights = new double[n + 1];
        for (int step = 0; step < STEPS; step++) {
            newton(rows, mean, deviation, weights, all / rows.size());
        }
        double[] plain = new double[n];
        for (int k = 0; k < n; k++) {
            plain[k] = Math.round(weights[k] / deviation[k] * 1000) / 1000.0;
        }
        return plain;
    }

    private static void newton(
            List<Row> rows, double[] mean, double[] deviation, double[] weights, double usual) {
        int n = weights.length;
        double[][] system = new double[n][n + 1];
        for (int k = 0; k + 1 < n; k++) {
            system[k][k] = RIDGE;
            system[k][n] = -RIDGE * weights[k];
        }
        for (Row row : rows) {
            double[] z = new double[n];
            double sum = weights[n - 1];
            z[n - 1] = 1;
            for (int k = 0; k + 1 < n; k++) {
                z[k] = (row.features()[k] - mean[k]) / deviation[k];
                sum += weights[k] * z[k];
            }
            double p = 1 / (1 + Math.exp(-sum));
            double count = row.words() / usual;
            for (int i = 0; i < n; i++) {
                system[i][n] += count * (row.picked() - p) * z[i];
                for (int j = 0; j < n; j++) {
                    system[i][j] += count * p * (1 - p) * z[i] * z[j];
                }
            }
        }
        double[] step = solve(system);
        for (int k = 0; k < n; k++) {
            weights[k] += step[k];
        }
    }

    /** Gauss and Jordan; the system is positive definite. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < n; r++) {
                double factor = r == i ? 0 : a[r][i] / a[i][i];
                for (int c = i; c <= n; c++) {
                    a[r][c] -= factor * a[i][c];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }
}
