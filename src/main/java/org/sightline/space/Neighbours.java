package org.sightline.space;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.media.TimeSpan;

/**
 * Hits in their order, those that follow each other in one file told as one: somebody who looks for
 * a talk about money wants its place once, and not each of its sentences.
 *
 * <p>Only what is a match by itself is joined, so a list of everything stays a list of everything.
 * For one thread.
 */
final class Neighbours {
    /** So many times the hits wanted must be looked at to fill a list when some are joined. */
    static final int AHEAD = 4;

    private static final long GAP_MICROS = 2_000_000;
    private static final long LONGEST_MICROS = 60_000_000;

    private final int limit;
    private final double threshold;
    private final List<Hit> hits = new ArrayList<>();

    /**
     * @param limit most hits
     * @param threshold score from which a moment is a match by itself
     */
    Neighbours(int limit, double threshold) {
        this.limit = limit;
        this.threshold = threshold;
    }

    /** Takes the next hit, best first: into its neighbour, at the end, or not when all is full. */
    void add(Hit next) {
        for (int i = 0; i < hits.size(); i++) {
            Hit joined = next.score() < threshold ? null : joined(hits.get(i), next);
            if (joined != null) {
                hits.set(i, joined);
                return;
            }
        }
        if (!isFull()) {
            hits.add(next);
        }
    }

    boolean isFull() {
        return hits.size() >= limit;
    }

    List<Hit> all() {
        return hits;
    }

    /** Both as one with the better one's score and reason; null when they are no neighbours. */
    private static @Nullable Hit joined(Hit better, Hit next) {
        Moment a = better.moment();
        Moment b = next.moment();
        if (a.span() == null || b.span() == null || a.kind() != b.kind()) {
            return null;
        }
        TimeSpan span =
                new TimeSpan(
                        Math.min(a.span().startMicros(), b.span().startMicros()),
                        Math.max(a.span().endMicros(), b.span().endMicros()));
        long apart =
                Math.max(a.span().startMicros(), b.span().startMicros())
                        - Math.min(a.span().endMicros(), b.span().endMicros());
        if (!a.media().equals(b.media())
                || apart > GAP_MICROS
                || span.endMicros() - span.startMicros() > LONGEST_MICROS) {
            return null;
        }
        boolean inOrder = a.span().startMicros() <= b.span().startMicros();
        String text = inOrder ? a.text() + " " + b.text() : b.text() + " " + a.text();
        Moment whole =
                new Moment(
                        a.media(), a.file(), a.kind(), span, text.strip(), a.vector(), a.labels());
        return new Hit(whole, better.score(), better.why());
    }
}
