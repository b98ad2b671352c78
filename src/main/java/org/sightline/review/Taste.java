package org.sightline.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.sightline.understand.highlight.SignalWeights;
import org.sightline.understand.minutes.ClauseWeights;
import org.sightline.understand.minutes.SeenLine;

/**
 * What people have a say in beside alt text: the numbers of it that can be fitted to their word.
 */
public enum Taste {
    /**
     * What makes a moment stand out: the chance that it is kept is its score, {@code 1 - (1 -
     * a)^w…}.
     */
    HIGHLIGHTS {
        @Override
        List<Double> standard() {
            return SignalWeights.NONE.weights();
        }

        /** Of strengths. */
        @Override
        double chance(double[] weights, double[] seen) {
            double none = 1;
            for (int i = 0; i < seen.length; i++) {
                none *= Math.pow(1 - seen[i], weights[i]);
            }
            return 1 - none;
        }

        @Override
        double least() {
            return 0;
        }
    },

    /**
     * What makes a line worth its place: a logistic rule over what is seen of its clauses, and of
     * which kind it is, so that false decisions speak against no summary.
     */
    MINUTES {
        @Override
        List<Double> standard() {
            return Stream.concat(
                            ClauseWeights.STANDARD.weights().stream(),
                            Collections.nCopies(KINDS.size(), 0.0).stream())
                    .toList();
        }

        /** Of {@link Taste#seen}. */
        @Override
        double chance(double[] weights, double[] seen) {
            double odds = 0;
            for (int i = 0; i < seen.length; i++) {
                odds += weights[i] * seen[i];
            }
            return 1 / (1 + Math.exp(-odds));
        }

        @Override
        double least() {
            return Double.NEGATIVE_INFINITY;
        }
    };

    private static final List<String> KINDS = List.of("summary", "decision", "action", "question");

    /** The weights that stand while nobody has said anything. */
    abstract List<Double> standard();

    /** The chance that people keep it, 0..1. */
    abstract double chance(double[] weights, double[] seen);

    /** No weight is below. */
    abstract double least();

    /** What is seen of a line of minutes, and its kind. */
    public static double[] seen(SeenLine line) {
        List<Double> seen = new ArrayList<>(DoubleStream.of(line.features()).boxed().toList());
        KINDS.forEach(kind -> seen.add(kind.equals(line.kind()) ? 1.0 : 0.0));
        return seen.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How much signals count by such weights. */
    static SignalWeights signals(List<Double> weights) {
        return new SignalWeights(weights);
    }

    /** How clauses are ranked by such weights. */
    static ClauseWeights clauses(List<Double> weights) {
        return new ClauseWeights(weights.subList(0, ClauseWeights.STANDARD.weights().size()));
    }
}
