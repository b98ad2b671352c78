package org.sightline.understand.minutes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When people meet again, as they said it.
 *
 * @param when as said: {@code on Tuesday at ten}
 * @param date the day that is meant; null where the words mean none
 * @param cites ids of the utterances, at least one
 */
public record NextMeeting(String text, String when, @Nullable LocalDate date, List<String> cites) {
    public NextMeeting {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a next meeting cites its utterances: " + text);
        }
    }

    /** What was said. */
    public Cited line() {
        return new Cited(text, cites);
    }
}
