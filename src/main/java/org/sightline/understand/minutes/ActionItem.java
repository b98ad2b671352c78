package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something promised.
 *
 * @param owner as said; null when nobody said it
 * @param due as said: {@code by Friday}; null when no date was said
 * @param dueDate the day that is meant; null where no date was said or the words mean no one day
 * @param cites ids of the utterances, at least one
 */
public record ActionItem(
        String text,
        @Nullable String owner,
        @Nullable String due,
        @Nullable LocalDate dueDate,
        List<String> cites) {
    public ActionItem {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("an action cites its utterances: " + text);
        }
        if (due == null && dueDate != null) {
            throw new IllegalArgumentException("a day that nobody said: " + text);
        }
    }

    /** What was said, without owner and day. */
    public Cited line() {
        return new Cited(text, cites);
    }

    /** Whether somebody said who does it or by when. */
    boolean isTold() {
        return owner != null || due != null;
    }
}
