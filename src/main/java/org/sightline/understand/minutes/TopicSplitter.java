package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cuts a meeting where its matter changes: TextTiling (Hearst 1997) over blocks of clauses, by the
 * cosine of their mean sentence vectors; of their weighted words where no vectors were measured.
 *
 * <p>Each clause counts by its words that carry matter, so that "yeah" and "mm-hmm" change nothing.
 */
final class TopicSplitter {
    /** Words that carry matter in a block on either side of a gap; about two minutes of talk. */
    private static final int BLOCK = 100;

    /** Spoken words that a topic has at least; about three minutes. */
    private static final int LEAST = 450;

    /** Spoken words of a topic on average, as people cut meetings (QMSum, training part). */
    private static final int USUAL = 1500;

    private TopicSplitter() {}

    /** First clause of each topic, ascending, from 0; a short meeting is one topic. */
    static List<Integer> starts(Meeting meeting) {
        int spoken = meeting.spokenWords();
        SortedSet<Integer> starts = new TreeSet<>(List.of(0));
        int wanted = Math.round(spoken / (float) USUAL);
        if (wanted < 2) {
            return List.copyOf(starts);
        }
        int[] before = wordsBefore(meeting);
        for (int gap : deepestFirst(depths(meeting))) {
            if (starts.size() < wanted && isFar(before, gap, starts, spoken)) {
                starts.add(gap);
            }
        }
        return List.copyOf(starts);
    }

    private static boolean isFar(int[] before, int gap, SortedSet<Integer> starts, int spoken) {
        return spoken - before[gap] >= LEAST
                && starts.stream().allMatch(s -> Math.abs(before[s] - before[gap]) >= LEAST);
    }

    private static int[] wordsBefore(Meeting meeting) {
        int[] before = new int[meeting.clauses().size() + 1];
        for (int i = 0; i + 1 < before.length; i++) {
            before[i + 1] = before[i] + meeting.clauses().get(i).words();
        }
        return before;
    }

    private static List<Integer> deepestFirst(double[] depths) {
        return IntStream.range(1, depths.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -depths[i]))
                .toList();
    }

    /** How far likeness falls at the gap before each clause, against the peaks on both sides. */
    private static double[] depths(Meeting meeting) {
        int n = meeting.clauses().size();
        double[] likeness = new double[n];
        for (int gap = 1; gap < n; gap++) {
            likeness[gap] = likeness(meeting, gap);
        }
        likeness[0] = n > 1 ? likeness[1] : 1;
        double[] depths = new double[n];
        for (int gap = 1; gap < n; gap++) {
            depths[gap] = peak(likeness, gap, -1) + peak(likeness, gap, 1) - 2 * likeness[gap];
        }
        return depths;
    }

    private static double peak(double[] likeness, int gap, int step) {
        double peak = likeness[gap];
        for (int i = gap + step; i > 0 && i < likeness.length && likeness[i] >= peak; i += step) {
            peak = likeness[i];
        }
        return peak;
    }

    private static double likeness(Meeting meeting, int gap) {
        List<Integer> left = block(meeting, gap - 1, -1);
        List<Integer> right = block(meeting, gap, 1);
        return meeting.hasVectors()
                ? Meeting.cosine(mean(meeting, left), mean(meeting, right))
                : cosine(words(meeting, left), words(meeting, right));
    }

    private static List<Integer> block(Meeting meeting, int from, int step) {
        List<Integer> block = new ArrayList<>();
        int words = 0;
        for (int i = from; i >= 0 && i < meeting.clauses().size() && words < BLOCK; i += step) {
            block.add(i);
            words += meeting.content(i).size();
        }
        return block;
    }

    private static float[] mean(Meeting meeting, List<Integer> block) {
        float[] sum = new float[meeting.vector(block.get(0)).length];
        for (int i : block) {
            float[] vector = meeting.vector(i);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += meeting.content(i).size() * vector[k];
            }
        }
        float length = (float) Math.sqrt(Meeting.cosine(sum, sum));
        for (int k = 0; k < sum.length && length > 0; k++) {
            sum[k] /= length;
        }
        return sum;
    }

    private static Map<String, Double> words(Meeting meeting, List<Integer> block) {
        Map<String, Double> weights = new HashMap<>();
        for (int i : block) {
            meeting.content(i).forEach(w -> weights.merge(w, meeting.weight(w), Double::sum));
        }
        return weights;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double both = 0;
        for (Map.Entry<String, Double> word : a.entrySet()) {
            both += word.getValue() * b.getOrDefault(word.getKey(), 0.0);
        }
        double norm = Math.sqrt(squares(a) * squares(b));
        return norm == 0 ? 0 : both / norm;
    }

    private static double squares(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }
}
