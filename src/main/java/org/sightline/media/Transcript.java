package org.sightline.media;

import java.util.List;
import java.util.Optional;

/**
 * What was said, in order of time.
 *
 * @param timed false when the source told no times and those here are only an order
 * @param turns who speaks when as it was heard, in order of start, overlaps too; empty for
 *     transcripts that people wrote
 */
public record Transcript(List<Utterance> utterances, boolean timed, List<Turn> turns) {
    public Transcript {
        utterances = List.copyOf(utterances);
        turns = List.copyOf(turns);
    }

    /** Without turns that were heard. */
    public Transcript(List<Utterance> utterances, boolean timed) {
        this(utterances, timed, List.of());
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
