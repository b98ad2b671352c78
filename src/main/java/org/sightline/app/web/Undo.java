package org.sightline.app.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;
import org.sightline.review.Decision;

/** What each person did here, newest first, so that it can be taken back. Not for two threads. */
final class Undo {
    private static final int MOST = 200;

    /**
     * One decision.
     *
     * @param before what stood; null for nothing
     */
    record Step(@Nullable Decision before, Decision made) {
        MediaId media() {
            return made.media();
        }

        /** What stands while nobody else has decided since. */
        Optional<Decision> stands() {
            return Optional.of(made);
        }
    }

    private record Act(String who, List<Step> steps) {}

    private final Deque<Act> acts = new ArrayDeque<>();

    /** Steps that were one act; none are none. */
    void remember(String who, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        acts.push(new Act(who, List.copyOf(steps)));
        if (acts.size() > MOST) {
            acts.removeLast();
        }
    }

    boolean knows(String who) {
        return acts.stream().anyMatch(act -> act.who().equals(who));
    }

    /** The last act of this person, which is forgotten; empty when there is none. */
    Optional<List<Step>> last(String who) {
        for (Iterator<Act> newest = acts.iterator(); newest.hasNext(); ) {
            Act act = newest.next();
            if (act.who().equals(who)) {
                newest.remove();
                return Optional.of(act.steps());
            }
        }
        return Optional.empty();
    }
}
