package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression by Newton's method, for fitting what stands as constants. Gathers rows, then
 * fits; not for two threads.
 */
final class Logistic {
    private static final int STEPS = 12;

    private final double ridge;
    private final List<Row> rows = new ArrayList<>();

    private record Row(double[] features, double truth, double weight) {}

    /**
     * @param ridge prior on the weights, as if nothing had been seen so often
     */
    Logistic(double ridge) {
        this.ridge = ridge;
    }

    /**
     * @param truth 0..1
     * @param weight how much the row counts; 1 on average
     */
    void add(double[] features, double truth, double weight) {
        rows.add(new Row(features, truth, weight));
    }

    /** A weight for each feature. */
    double[] fit() {
        double[] weights = new double[rows.get(0).features().length];
        for (int step = 0; step < STEPS; step++) {
            newton(weights);
        }
        return weights;
    }

    private void newton(double[] weights) {
        int n = weights.length;
        double[][] system = new double[n][n + 1];
        for (int k = 0; k < n; k++) {
            system[k][k] = ridge;
            system[k][n] = -ridge * weights[k];
        }
        for (Row row : rows) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += weights[k] * row.features()[k];
            }
            double p = 1 / (1 + Math.exp(-sum));
            for (int i = 0; i < n; i++) {
                system[i][n] += row.weight() * (row.truth() - p) * row.features()[i];
                for (int j = 0; j < n; j++) {
                    system[i][j] +=
                            row.weight() * p * (1 - p) * row.features()[i] * row.features()[j];
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
