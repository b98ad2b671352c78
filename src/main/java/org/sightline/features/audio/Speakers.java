package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;

/**
 * Who speaks when: groups the voices of a file, then walks through it with the speakers found, each
 * change at a price (Viterbi 1967), so that a turn is not torn by one odd window.
 *
 * <p>Speakers are called "Speaker 1", "Speaker 2", … in the order in which they begin. Where the
 * second best voice is nearly as near as the best, both speak. Pure.
 */
public final class Speakers {
    /**
     * Share of a window that must be spoken to tell who speaks: at the ends of turns the pause is
     * heard too, and one voice with pauses looks like another speaker.
     */
    private static final double SURELY_SPOKEN = 0.95;

    private static final int MOST_GROUPED = 600;
    private static final double SHARPNESS = 40;
    private static final double CHANGE = Math.log(0.05);
    private static final double STAY = Math.log(0.95);
    private static final double BOTH = 0.03;

    private Speakers() {}

    /**
     * @param voices in order of time
     * @param speech spans in order, without overlap; turns fill them and lie within
     * @param speakers how many there are; 0 to find out
     * @return in order of start; turns of two speakers overlap where both speak
     */
    public static List<Turn> turns(List<Voice> voices, List<TimeSpan> speech, int speakers) {
        List<float[]> means = means(voices, speakers);
        int[] path = means.size() < 2 ? new int[voices.size()] : path(voices, means);
        List<Stretch> stretches = new ArrayList<>();
        for (TimeSpan span : speech) {
            stretches.addAll(stretches(span, voices, path));
        }
        stretches.addAll(overlaps(stretches, voices, means, path));
        return named(stretches);
    }

    /** What the first, the second, … is called while nobody says who it is. */
    public static String name(int number) {
        return "Speaker " + number;
    }

    private record Stretch(long from, long to, int speaker) {}

    private static List<float[]> means(List<Voice> voices, int speakers) {
        List<float[]> sure =
                voices.stream()
                        .filter(v -> v.spoken() >= SURELY_SPOKEN)
                        .map(Voice::vector)
                        .toList();
        List<float[]> some = spread(sure);
        if (some.isEmpty()) {
            return List.of();
        }
        int[] group = VoiceGroups.of(some, speakers);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, group.length)
                .forEach(i -> members.computeIfAbsent(group[i], g -> new ArrayList<>()).add(i));
        return members.values().stream().map(m -> VoiceGroups.mean(some, m)).toList();
    }

    /** Of a long recording's voices as many as can be grouped, evenly over it. */
    private static List<float[]> spread(List<float[]> all) {
        int n = Math.min(MOST_GROUPED, all.size());
        return IntStream.range(0, n)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / n)))
                .toList();
    }

    /** The likeliest speaker for each voice. */
    private static int[] path(List<Voice> voices, List<float[]> means) {
        int k = means.size();
        double change = CHANGE - Math.log(k - 1.0);
        double[] score = new double[k];
        int[][] from = new int[voices.size()][k];
        for (int i = 0; i < voices.size(); i++) {
            int best = best(score);
            double[] next = new double[k];
            for (int s = 0; s < k; s++) {
                boolean changes = i > 0 && score[best] + change > score[s] + STAY;
                from[i][s] = changes ? best : s;
                next[s] = changes ? score[best] + change : score[s] + (i > 0 ? STAY : 0);
                next[s] += SHARPNESS * voices.get(i).cosine(means.get(s));
            }
            score = next;
        }
        int[] path = new int[voices.size()];
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = i == path.length - 1 ? best(score) : from[i + 1][path[i + 1]];
        }
        return path;
    }

    private static int best(double[] score) {
        return IntStream.range(0, score.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer s) -> score[s]))
                .orElse(0);
    }

    /** A span cut half way between two voices of different speakers. */
    private static List<Stretch> stretches(TimeSpan span, List<Voice> voices, int[] path) {
        List<Stretch> found = new ArrayList<>();
        int i = nearest(voices, span.startMicros());
        long from = span.startMicros();
        int speaker = path.length == 0 ? 0 : path[i];
        for (; i + 1 < path.length && middle(voices, i) < span.endMicros(); i++) {
            long at = Math.max(span.startMicros(), middle(voices, i));
            if (path[i + 1] != speaker) {
                if (at > from) {
                    found.add(new Stretch(from, at, speaker));
                }
                from = at;
                speaker = path[i + 1];
            }
        }
        if (span.endMicros() > from) {
            found.add(new Stretch(from, span.endMicros(), speaker));
        }
        return found;
    }

    private static long middle(List<Voice> voices, int i) {
        return (voices.get(i).atMicros() + voices.get(i + 1).atMicros()) / 2;
    }

    private static int nearest(List<Voice> voices, long micros) {
        int i = 0;
        while (i + 1 < voices.size() && middle(voices, i) <= micros) {
            i++;
        }
        return i;
    }

    /** Where a second voice is nearly as near, in parts of the stretches found. */
    private static List<Stretch> overlaps(
            List<Stretch> found, List<Voice> voices, List<float[]> means, int[] path) {
        List<Stretch> more = new ArrayList<>();
        for (int i = 1; i + 1 < path.length; i++) {
            int second = second(voices.get(i), means, path[i]);
            if (second >= 0) {
                long from = middle(voices, i - 1);
                long to = middle(voices, i);
                for (Stretch s : found) {
                    if (s.from() < to && from < s.to() && s.speaker() == path[i]) {
                        more.add(
                                new Stretch(
                                        Math.max(from, s.from()), Math.min(to, s.to()), second));
                    }
                }
            }
        }
        return more;
    }

    private static int second(Voice voice, List<float[]> means, int first) {
        int second = -1;
        for (int s = 0; s < means.size(); s++) {
            if (s != first
                    && (second < 0
                            || voice.cosine(means.get(s)) > voice.cosine(means.get(second)))) {
                second = s;
            }
        }
        boolean both =
                second >= 0
                        && voice.spoken() > 0.9
                        && voice.cosine(means.get(first)) - voice.cosine(means.get(second)) < BOTH;
        return both ? second : -1;
    }

    private static List<Turn> named(List<Stretch> stretches) {
        List<Stretch> ordered = new ArrayList<>(stretches);
        ordered.sort(Comparator.comparingLong(Stretch::from).thenComparingInt(Stretch::speaker));
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Integer> last = new HashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Stretch s : ordered) {
            String name = names.computeIfAbsent(s.speaker(), n -> name(names.size() + 1));
            Integer before = last.get(s.speaker());
            TimeSpan span = new TimeSpan(s.from(), s.to());
            if (before != null && turns.get(before).span().endMicros() >= s.from()) {
                turns.set(before, new Turn(turns.get(before).span().union(span), name));
            } else {
                last.put(s.speaker(), turns.size());
                turns.add(new Turn(span, name));
            }
        }
        return turns;
    }
}
