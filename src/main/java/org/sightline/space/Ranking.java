package org.sightline.space;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of many, in an order that depends on what they are and not on when they came. */
final class Ranking {
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::order);

    private final int limit;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    private double top;
    private long met;

    Ranking(int limit) {
        this.limit = limit;
    }

    /**
     * @param document its number in the whole index
     * @param order decides between equal scores
     */
    record Candidate(int document, double words, double meaning, double score, String order) {}

    /** Counts one that may be ranked, whatever its score. */
    void meet() {
        met++;
    }

    long met() {
        return met;
    }

    /** Score of the best so far; 0 when there is none. */
    double top() {
        return top;
    }

    /** Whether one of this score may still be among the best. */
    boolean takes(double score) {
        Candidate worst = worstFirst.peek();
        return worst == null || worstFirst.size() < limit || score >= worst.score;
    }

    void add(Candidate candidate) {
        top = Math.max(top, candidate.score());
        worstFirst.add(candidate);
        if (worstFirst.size() > limit) {
            worstFirst.poll();
        }
    }

    List<Candidate> best() {
        return worstFirst.stream().sorted(BEST_FIRST).toList();
    }
}
