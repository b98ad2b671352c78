package org.sightline.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word errors of one transcript of several people against one reference for each person, when it is
 * not told in which order they spoke: every word heard may go on with any person's words, and each
 * reference ends where it fits best. The lowest rate that a beam search finds; a bound, as word
 * order among people is free.
 */
final class ChannelWords {
    private static final int BEAM = 400;
    private static final int MOST_SKIPPED = 3;

    private ChannelWords() {}

    private record State(List<Integer> at, int errors, int words) {
        State with(int channel, int steps, int moreErrors) {
            List<Integer> next = new ArrayList<>(at);
            next.set(channel, at.get(channel) + steps);
            return new State(next, errors + moreErrors, words + steps);
        }
    }

    static WordErrors atBest(List<List<String>> channels, List<String> heard) {
        List<State> beam = List.of(new State(channels.stream().map(c -> 0).toList(), 0, 0));
        for (String word : heard) {
            beam = prune(next(beam, channels, word));
        }
        return beam.stream()
                .map(s -> new WordErrors(s.errors(), s.words()))
                .min(Comparator.comparingDouble(WordErrors::rate))
                .orElseThrow();
    }

    private static List<State> next(List<State> beam, List<List<String>> channels, String word) {
        List<State> next = new ArrayList<>();
        for (State state : beam) {
            next.add(new State(state.at(), state.errors() + 1, state.words()));
            for (int c = 0; c < channels.size(); c++) {
                int left = channels.get(c).size() - state.at().get(c);
                if (left > 0) {
                    next.add(state.with(c, 1, 1));
                }
                for (int skip = 0; skip < Math.min(left, MOST_SKIPPED + 1); skip++) {
                    if (channels.get(c).get(state.at().get(c) + skip).equals(word)) {
                        next.add(state.with(c, skip + 1, skip));
                    }
                }
            }
        }
        return next;
    }

    private static List<State> prune(List<State> states) {
        Map<List<Integer>, State> best = new HashMap<>();
        for (State state : states) {
            best.merge(state.at(), state, (a, b) -> a.errors() <= b.errors() ? a : b);
        }
        return best.values().stream()
                .sorted(
                        Comparator.comparingInt((State s) -> 2 * s.errors() - s.words())
                                .thenComparing(s -> -s.words())
                                .thenComparing(s -> s.at().toString()))
                .limit(BEAM)
                .toList();
    }
}
