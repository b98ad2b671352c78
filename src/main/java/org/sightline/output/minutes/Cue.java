package org.sightline.output.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.media.TimeSpan;

/**
 * What stands on the screen at once.
 *
 * @param id of the utterance, with {@code -2}, {@code -3} for its later parts
 * @param lines one or two, none longer than {@value Cues#WIDTH} characters
 */
record Cue(String id, TimeSpan span, @Nullable String speaker, List<String> lines) {
    Cue {
        lines = List.copyOf(lines);
    }
}
