package org.sightline.features.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * Looks for the most probable sentences, several beginnings side by side. A word never follows
 * itself.
 *
 * <p>Immutable; for any number of threads.
 */
final class BeamSearch {
    private static final float NEVER = -1e9f;

    private final int beams;
    private final int longest;
    private final double power;
    private final int start;
    private final int end;
    private final int[] unsaid;

    /** A network that goes one word on and remembers. */
    interface Decoder {
        /**
         * @param words the last word of each beam
         * @param sources of each beam, the beam of the step before that it goes on from
         * @return logarithms of the next word's probability, {@code (beams, words)}
         */
        float[] next(long[] words, int[] sources);
    }

    /**
     * @param words without start and end
     * @param score sum of the logarithms by a power of the length, for ranking
     * @param mean logarithm of a word's probability, the end among them
     */
    record Found(List<Integer> words, double score, double mean) {}

    private record Beam(float total, List<Integer> words) {}

    private record Candidate(float total, int beam, int word) {}

    BeamSearch(Settings settings) throws ModelException {
        beams = settings.whole("search.beams");
        longest = settings.whole("search.longest");
        power = settings.number("search.power");
        start = settings.whole("words.start");
        end = settings.whole("words.end");
        unsaid =
                new int[] {start, settings.whole("words.unknown"), settings.whole("words.nothing")};
    }

    /** At most as many as there are beams, best first; at least one. */
    List<Found> search(Decoder decoder) {
        List<Beam> live = List.of(new Beam(0, List.of()));
        int[] sources = {0};
        List<Found> found = new ArrayList<>();
        for (int length = 0; length < longest && found.size() < beams; length++) {
            long[] last = live.stream().mapToLong(this::last).toArray();
            float[] scores = decoder.next(last, sources);
            forbid(scores, live);
            List<Candidate> going = new ArrayList<>();
            List<Candidate> best = best(scores, live);
            for (int place = 0; place < best.size(); place++) {
                Candidate c = best.get(place);
                if (c.word != end) {
                    going.add(c);
                } else if (place < beams) {
                    found.add(found(live.get(c.beam).words, c.total, length + 1));
                }
            }
            going = going.subList(0, Math.min(beams, going.size()));
            List<Beam> before = live;
            live = going.stream().map(c -> longer(before.get(c.beam), c)).toList();
            sources = going.stream().mapToInt(Candidate::beam).toArray();
        }
        if (found.isEmpty()) {
            found.add(found(live.get(0).words, live.get(0).total, longest));
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        return List.copyOf(found.subList(0, Math.min(beams, found.size())));
    }

    private Found found(List<Integer> words, float total, int length) {
        return new Found(words, total / Math.pow(length, power), total / length);
    }

    private static Beam longer(Beam beam, Candidate next) {
        List<Integer> words = new ArrayList<>(beam.words);
        words.add(next.word);
        return new Beam(next.total, words);
    }

    private long last(Beam beam) {
        return beam.words.isEmpty() ? start : beam.words.get(beam.words.size() - 1);
    }

    private void forbid(float[] scores, List<Beam> live) {
        int words = scores.length / live.size();
        for (int beam = 0; beam < live.size(); beam++) {
            for (int word : unsaid) {
                scores[beam * words + word] = NEVER;
            }
            // The first word is no end, and no word follows itself.
            int never = live.get(beam).words.isEmpty() ? end : (int) last(live.get(beam));
            scores[beam * words + never] = NEVER;
        }
    }

    /** Twice as many as there are beams, so that enough go on when some end. */
    private List<Candidate> best(float[] scores, List<Beam> live) {
        int words = scores.length / live.size();
        List<Candidate> best = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            float total = live.get(i / words).total + scores[i];
            if (best.size() < 2 * beams || total > best.get(best.size() - 1).total) {
                int place = best.size();
                while (place > 0 && best.get(place - 1).total < total) {
                    place--;
                }
                best.add(place, new Candidate(total, i / words, i % words));
                if (best.size() > 2 * beams) {
                    best.remove(best.size() - 1);
                }
            }
        }
        return best;
    }
}
