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
        double all = rows.stream().mapToDouble(Row::words).sum();
        double[] mean = new double[n];
        double[] deviation = new double[n];
        for (int k = 0; k < n; k++) {
            int f = k;
            mean[k] = rows.stream().mapToDouble(r -> r.words() * r.features()[f]).sum() / all;
            deviation[k] =
                    Math.sqrt(rows.stream().mapToDouble(r -> square(r, f, mean[f])).sum() / all);
        }
        Logistic regression = new Logistic(RIDGE);
        double usual = all / rows.size();
        for (Row row : rows) {
            double[] standard = new double[n + 1];
            standard[n] = 1;
            for (int k = 0; k < n; k++) {
                standard[k] = (row.features()[k] - mean[k]) / deviation[k];
            }
            regression.add(standard, row.picked(), row.words() / usual);
        }
        double[] weights = regression.fit();
        double[] plain = new double[n];
        for (int k = 0; k < n; k++) {
            plain[k] = Math.round(weights[k] / deviation[k] * 1000) / 1000.0;
        }
        return plain;
    }

    private static double square(Row row, int feature, double mean) {
        return row.words() * Math.pow(row.features()[feature] - mean, 2);
    }
}
