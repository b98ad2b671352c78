package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cuts a meeting where people would say that a new topic begins: by the chance of it before each
 * turn, told by {@link TopicCues}, and only where a cut is likelier right than wrong.
 *
 * <p>A cut is right for a stretch of the meeting, an eighth of its words, when people cut somewhere
 * in it (the windows of Beeferman, Berger and Lafferty, Statistical Models for Text Segmentation,
 * 1999); cuts are set one by one where most stretches gain by them, until none does.
 */
final class TopicSplitter {
    /**
     * In the order of {@link TopicCues#features}, and last the constant: a logistic regression on
     * the topics of QMSum's training part ({@code TopicFitEval} fits it again).
     */
    static final List<Double> FITTED =
            List.of(
                    -1.125, -0.524, -0.819, -2.406, -0.435, -0.426, 1.388, 0.673, 0.543, 0.866,
                    0.913, 0.984, 0.938, 0.958, 1.637);

    /** Of the spoken words, in which a cut may stand: half of a topic as people cut. */
    private static final double STRETCH = 1 / 8.0;

    /** Of the spoken words: a topic has at least so many. */
    private static final double LEAST = 0.05;

    /** Spoken words; a shorter meeting is one topic. */
    private static final int SHORT = 1500;

    /** Of the most that a cut gains. */
    private static final double NEARLY = 0.9;

    private final Turns turns;
    private final double[] before;
    private final double total;

    private TopicSplitter(Turns turns) {
        this.turns = turns;
        this.before = turns.before(Turns.Turn::words);
        this.total = before[turns.size()];
    }

    /** First clause of each topic, ascending, from 0. */
    static List<Integer> starts(Meeting meeting) {
        if (meeting.spokenWords() < SHORT) {
            return List.of(0);
        }
        Turns turns = new Turns(meeting);
        TopicSplitter splitter = new TopicSplitter(turns);
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        for (int turn : splitter.cuts(chances(TopicCues.features(meeting, turns)))) {
            starts.add(turns.get(turn).clause());
        }
        return List.copyOf(starts);
    }

    private static double[] chances(double[][] features) {
        double[] chances = new double[features.length];
        for (int i = 1; i < chances.length; i++) {
            double sum = FITTED.get(FITTED.size() - 1);
            for (int k = 0; k < features[i].length; k++) {
                sum += FITTED.get(k) * features[i][k];
            }
            chances[i] = 1 / (1 + Math.exp(-sum));
        }
        return chances;
    }

    private List<Integer> cuts(double[] chances) {
        int[] ends = ends();
        double[] worth = worth(chances, ends);
        List<Integer> cuts = new ArrayList<>();
        for (int cut = best(worth, ends, cuts, chances);
                cut > 0;
                cut = best(worth, ends, cuts, chances)) {
            cuts.add(cut);
            for (int i = 0; i < cut; i++) {
                worth[i] = ends[i] >= cut ? 0 : worth[i];
            }
        }
        return cuts;
    }

    /** For each turn the last one that begins within a stretch from it. */
    private int[] ends() {
        int[] ends = new int[turns.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end = Math.max(end, i);
            while (end + 1 < ends.length && before[end + 1] - before[i] <= total * STRETCH) {
                end++;
            }
            ends[i] = end;
        }
        return ends;
    }

    /**
     * What a cut in the stretch from each turn is worth, from -1, surely wrong, to 1; nothing where
     * no whole stretch is left.
     */
    private double[] worth(double[] chances, int[] ends) {
        double[] worth = new double[ends.length];
        for (int i = 0; i < worth.length && total - before[i] >= total * STRETCH; i++) {
            double expected = 0;
            for (int k = i + 1; k <= ends[i]; k++) {
                expected += chances[k];
            }
            worth[i] = 1 - 2 * Math.exp(-expected);
        }
        return worth;
    }

    /** The likeliest of the turns before which a cut gains most or nearly so; 0 when none gains. */
    private int best(double[] worth, int[] ends, List<Integer> cuts, double[] chances) {
        double[] gains = new double[worth.length];
        for (int turn = 1; turn < gains.length; turn++) {
            gains[turn] = isFar(turn, cuts) ? gain(worth, ends, turn) : 0;
        }
        double enough = NEARLY * Arrays.stream(gains).max().orElse(0);
        return IntStream.range(1, gains.length)
                .filter(turn -> gains[turn] > 0 && gains[turn] >= enough)
                .boxed()
                .max(Comparator.comparingDouble(turn -> chances[turn]))
                .orElse(0);
    }

    private static double gain(double[] worth, int[] ends, int turn) {
        double gain = 0;
        for (int i = turn - 1; i >= 0 && ends[i] >= turn; i--) {
            gain += worth[i];
        }
        return gain;
    }

    private boolean isFar(int turn, List<Integer> cuts) {
        double least = total * LEAST;
        return before[turn] >= least
                && total - before[turn] >= least
                && cuts.stream().allMatch(cut -> Math.abs(before[cut] - before[turn]) >= least);
    }
}
