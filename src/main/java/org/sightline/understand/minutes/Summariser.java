package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Picks the clauses that together say most in few words: by rank, leaving out what another has said
 * (maximal marginal relevance, Carbonell and Goldstein 1998, with a hard bound), then puts them in
 * order of time. Clauses that follow each other in one utterance become one line.
 */
final class Summariser {
    /** Cosine of weighted words; above it two clauses say the same. */
    private static final double SAME = 0.6;

    /** Words that carry matter; with fewer a clause is no line of minutes. */
    private static final int THIN = 3;

    private final ClauseRanker ranker;

    Summariser(ClauseRanker ranker) {
        this.ranker = ranker;
    }

    /**
     * @param budget words, as {@link Tidy#words} counts them, that the lines may have together
     */
    List<Cited> summary(Meeting meeting, int budget) {
        SortedSet<Integer> picked = pick(meeting, budget);
        List<Cited> lines = new ArrayList<>();
        List<Clause> run = new ArrayList<>();
        for (int i : picked) {
            Clause clause = meeting.clauses().get(i);
            if (!run.isEmpty() && !follows(run.get(run.size() - 1), clause)) {
                lines.add(line(run));
                run.clear();
            }
            run.add(clause);
        }
        if (!run.isEmpty()) {
            lines.add(line(run));
        }
        return lines;
    }

    private SortedSet<Integer> pick(Meeting meeting, int budget) {
        double[] scores = ranker.scores(meeting);
        SortedSet<Integer> picked = new TreeSet<>();
        int left = budget;
        for (int i : inOrderOfRank(scores)) {
            Clause clause = meeting.clauses().get(i);
            int words = Tidy.words(Tidy.sentence(clause.tokens()));
            if (words == 0 || words > left || isThin(meeting, i) || isSaid(meeting, i, picked)) {
                continue;
            }
            picked.add(i);
            left -= words;
        }
        return picked;
    }

    private static List<Integer> inOrderOfRank(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .toList();
    }

    private static boolean isThin(Meeting meeting, int clause) {
        return meeting.content(clause).stream().distinct().count() < THIN;
    }

    private static boolean isSaid(Meeting meeting, int clause, Iterable<Integer> picked) {
        for (int other : picked) {
            if (meeting.likeness(clause, other) > SAME) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(Clause before, Clause after) {
        return before.utterance() == after.utterance() && before.index() + 1 == after.index();
    }

    private static Cited line(List<Clause> run) {
        return new Cited(Tidy.line(run), List.of(run.get(0).id()));
    }
}
