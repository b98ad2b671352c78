package org.sightline.understand.minutes;

/** Tells how much each clause deserves its place in a summary. */
interface ClauseRanker {
    /**
     * Scores on any scale, higher is better, one for each clause in order.
     *
     * @param meeting all clauses, with what is known of their words and vectors
     */
    double[] scores(Meeting meeting);
}
