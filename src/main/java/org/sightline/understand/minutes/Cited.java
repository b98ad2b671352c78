package org.sightline.understand.minutes;

import java.util.List;

/**
 * A line of the minutes with what it rests on.
 *
 * @param cites ids of the utterances, at least one
 */
public record Cited(String text, List<String> cites) {
    public Cited {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a line of minutes cites its utterances: " + text);
        }
    }
}
