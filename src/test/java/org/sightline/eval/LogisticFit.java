package org.sightline.eval;

import java.util.ArrayList;
import java.util.List;

/** Logistic regression by Newton's method, with a ridge on the weights of standardised features. */
public final class LogisticFit {
    private static final int STEPS = 25;

    private record Row(double[] x, boolean good, double weight) {}

    private final int features;
    private final List<Row> rows = new ArrayList<>();

    public LogisticFit(int features) {
        this.features = features;
    }

    public void add(double[] x, boolean good, double weight) {
        rows.add(new Row(x, good, weight));
    }

    /** Weights of the features as they were given, the bias last. */
    public double[] weights(double ridge) {
        double[] mean = new double[features];
        double[] spread = new double[features];
        for (int f = 0; f < features; f++) {
            int at = f;
            mean[f] = rows.stream().mapToDouble(r -> r.x[at]).average().orElse(0);
            double m = mean[f];
            double squares =
                    rows.stream()
                            .mapToDouble(r -> (r.x[at] - m) * (r.x[at] - m))
                            .average()
                            .orElse(0);
            spread[f] = Math.max(1e-9, Math.sqrt(squares));
        }
        double[] w = fit(mean, spread, ridge);
        double[] out = new double[features + 1];
        out[features] = w[features];
        for (int f = 0; f < features; f++) {
            boolean isConstant = spread[f] <= 1e-9;
            out[f] = isConstant ? 0 : w[f] / spread[f];
            out[features] -= out[f] * mean[f];
        }
        return out;
    }

    private double[] fit(double[] mean, double[] spread, double ridge) {
        int n = features + 1;
        double[] w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curve = new double[n][n];
            for (Row row : rows) {
                double[] z = new double[n];
                for (int f = 0; f < features; f++) {
                    z[f] = (row.x[f] - mean[f]) / spread[f];
                }
                z[features] = 1;
                double odds = 0;
                for (int f = 0; f < n; f++) {
                    odds += w[f] * z[f];
                }
                double p = 1 / (1 + Math.exp(-odds));
                for (int i = 0; i < n; i++) {
                    gradient[i] += row.weight * ((row.good ? 1 : 0) - p) * z[i];
                    for (int j = 0; j < n; j++) {
                        curve[i][j] += row.weight * p * (1 - p) * z[i] * z[j];
                    }
                }
            }
            for (int f = 0; f < n; f++) {
                double r = f < features ? ridge : 1e-6;
                gradient[f] -= r * w[f];
                curve[f][f] += r;
            }
            double[] change = solved(curve, gradient);
            for (int f = 0; f < n; f++) {
                w[f] += change[f];
            }
        }
        return w;
    }

    /** Gauss with pivots; both arguments are spent. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) {
                best = Math.abs(a[r][c]) > Math.abs(a[best][c]) ? r : best;
            }
            double[] row = a[c];
            a[c] = a[best];
            a[best] = row;
            double x = b[c];
            b[c] = b[best];
            b[best] = x;
            for (int r = c + 1; r < n; r++) {
                double factor = a[r][c] / a[c][c];
                for (int k = c; k < n; k++) {
                    a[r][k] -= factor * a[c][k];
                }
                b[r] -= factor * b[c];
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int k = r + 1; k < n; k++) {
                b[r] -= a[r][k] * b[k];
            }
            b[r] /= a[r][r];
        }
        return b;
    }
}
