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
    private static final int MOST_LINES = 5;

    private final int limit;
    private final List<Group> groups = new ArrayList<>();

    /**
     * @param first number of its first moment in the index, where those of a file stand in order
     */
    private record Group(Hit hit, int first, int last) {}

    /**
     * @param limit most hits
     */
    Neighbours(int limit) {
        this.limit = limit;
    }

    /**
     * Takes the next hit, best first: into its neighbour, at the end, or not when all is full.
     *
     * @param document its number in the index
     * @param isMatch whether it is one by itself
     */
    void add(Hit next, int document, boolean isMatch) {
        for (int i = 0; i < groups.size() && isMatch; i++) {
            Group joined = joined(groups.get(i), next, document);
            if (joined != null) {
                groups.set(i, joined);
                return;
            }
        }
        if (!isFull()) {
            groups.add(new Group(next, document, document));
        }
    }

    boolean isFull() {
        return groups.size() >= limit;
    }

    List<Hit> all() {
        return groups.stream().map(Group::hit).toList();
    }

    /** Both as one with the better one's score and reason; null when they are no neighbours. */
    private static @Nullable Group joined(Group group, Hit next, int document) {
        Moment a = group.hit().moment();
        Moment b = next.moment();
        boolean isPicture = a.kind() == MomentKind.IMAGE;
        if (isPicture || !a.media().equals(b.media()) || a.kind() != b.kind()) {
            return null;
        }
        TimeSpan said = a.span();
        TimeSpan also = b.span();
        boolean follows =
                said != null && also != null ? isNear(said, also) : isBeside(group, document);
        if (!follows) {
            return null;
        }
        boolean inOrder = group.first() <= document;
        String text = inOrder ? a.text() + " " + b.text() : b.text() + " " + a.text();
        Moment whole = a.with(said != null && also != null ? both(said, also) : said, text.strip());
        return new Group(
                new Hit(whole, group.hit().score(), group.hit().why()),
                Math.min(group.first(), document),
                Math.max(group.last(), document));
    }

    private static boolean isBeside(Group group, int document) {
        return document >= group.first() - 1
                && document <= group.last() + 1
                && group.last() - group.first() + 1 < MOST_LINES;
    }

    private static boolean isNear(TimeSpan a, TimeSpan b) {
        long apart =
                Math.max(a.startMicros(), b.startMicros()) - Math.min(a.endMicros(), b.endMicros());
        TimeSpan both = both(a, b);
        return apart <= GAP_MICROS && both.endMicros() - both.startMicros() <= LONGEST_MICROS;
    }

    private static TimeSpan both(TimeSpan a, TimeSpan b) {
        return new TimeSpan(
                Math.min(a.startMicros(), b.startMicros()), Math.max(a.endMicros(), b.endMicros()));
    }
}
