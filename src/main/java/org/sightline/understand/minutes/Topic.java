package org.sightline.understand.minutes;

import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * A stretch of the meeting about one matter.
 *
 * @param title words said within it
 * @param cites ids of the utterances that the title comes from, at least one
 */
public record Topic(String title, TimeSpan span, List<String> cites) {
    public Topic {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a topic cites its utterances: " + title);
        }
    }
}
