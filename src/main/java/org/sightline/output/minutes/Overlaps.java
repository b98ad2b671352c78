package org.sightline.output.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.output.minutes.ShownWords.Shown;

/**
 * Where two speak at once, for half a second or longer: what is shorter may be no more than the
 * edge of a turn. None in transcripts that people wrote, as those tell no turns.
 */
final class Overlaps {
    private static final long LEAST_MICROS = 500_000;

    private final List<Overlap> overlaps = new ArrayList<>();

    /** One speaker while the other speaks. */
    private record Overlap(TimeSpan span, String speaker, String other) {
        /** Whether most of a span lies within, or most of this within the span. */
        boolean covers(TimeSpan part) {
            long shared = span.sharedMicros(part);
            return shared > 0 && 2 * shared >= Math.min(span.lengthMicros(), part.lengthMicros());
        }
    }

    Overlaps(Transcript transcript) {
        List<Turn> turns = transcript.turns();
        for (int i = 0; i < turns.size(); i++) {
            Turn one = turns.get(i);
            for (int j = i + 1; j < turns.size() && begins(turns.get(j), one); j++) {
                add(one, turns.get(j));
            }
        }
    }

    private static boolean begins(Turn other, Turn within) {
        return other.span().startMicros() < within.span().endMicros();
    }

    private void add(Turn one, Turn other) {
        if (one.span().sharedMicros(other.span()) >= LEAST_MICROS
                && !one.speaker().equals(other.speaker())) {
            long start = Math.max(one.span().startMicros(), other.span().startMicros());
            long end = Math.min(one.span().endMicros(), other.span().endMicros());
            TimeSpan both = new TimeSpan(start, end);
            overlaps.add(new Overlap(both, one.speaker(), other.speaker()));
            overlaps.add(new Overlap(both, other.speaker(), one.speaker()));
        }
    }

    /** Whether another one speaks during most of a caption. */
    boolean during(Cue cue) {
        return overlaps.stream()
                .anyMatch(o -> o.speaker().equals(cue.speaker()) && o.covers(cue.span()));
    }

    boolean none() {
        return overlaps.isEmpty();
    }

    /**
     * For each word the others who spoke beside it and the words before it, told behind the last of
     * these only; else an empty text.
     *
     * @param words of the utterance, as shown
     */
    List<String> behind(Utterance said, List<Shown> words) {
        List<Set<String>> others = new ArrayList<>();
        words.forEach(word -> others.add(new TreeSet<>()));
        for (Overlap overlap : overlaps) {
            if (overlap.speaker().equals(said.speaker()) && overlap.covers(said.span())) {
                last(words, overlap).forEach(i -> others.get(i).add(overlap.other()));
            }
        }
        return others.stream().map(names -> String.join(", ", names)).toList();
    }

    private static List<Integer> last(List<Shown> words, Overlap overlap) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (overlap.covers(words.get(i).span())) {
                return List.of(i);
            }
        }
        return List.of();
    }
}
