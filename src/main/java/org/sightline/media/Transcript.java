package org.sightline.media;

import java.util.List;
import java.util.Optional;

/**
 * What was said, in order of time.
 *
 * @param timed false when the source told no times and those here are only an order
 */
public record Transcript(List<Utterance> utterances, boolean timed) {
    public Transcript {
        utterances = List.copyOf(utterances);
    }

    public static Transcript empty() {
        return new Transcript(List.of(), true);
    }

    public Optional<Utterance> find(String id) {
        return utterances.stream().filter(u -> u.id().equals(id)).findFirst();
    }

    /** The utterances that share time with this span. */
    public List<Utterance> within(TimeSpan span) {
        return utterances.stream().filter(u -> u.span().overlaps(span)).toList();
    }
}
