package org.sightline.eval;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;

/**
 * Diarization error in steps of 10 ms, as NIST scores it: speakers are paired so that they agree
 * longest, a collar around the ends of the reference's turns is left out, overlaps count.
 *
 * @param missed seconds of a speaker whom nobody told
 * @param falsely seconds told of a speaker who does not speak
 * @param confused seconds told of another speaker
 * @param spoken seconds of speech in the reference, for each speaker
 */
record Diarization(double missed, double falsely, double confused, double spoken) {
    private static final double STEP = 0.01;

    Diarization plus(Diarization other) {
        return new Diarization(
                missed + other.missed,
                falsely + other.falsely,
                confused + other.confused,
                spoken + other.spoken);
    }

    /** Share of the speech, 0 and more. */
    double rate() {
        return (missed + falsely + confused) / spoken;
    }

    /**
     * @param seconds of the recording
     * @param collar seconds left out on both sides of each end
     */
    static Diarization of(List<Turn> truth, List<Turn> told, double seconds, double collar) {
        List<String> there = speakers(truth);
        List<String> here = speakers(told);
        int[][] both = new int[there.size()][here.size()];
        double missed = 0;
        double falsely = 0;
        double paired = 0;
        double spoken = 0;
        for (int i = 0; i < Math.round(seconds / STEP); i++) {
            long micros = Math.round((i + 0.5) * STEP * 1e6);
            if (nearAnEnd(truth, micros, collar)) {
                continue;
            }
            List<Integer> now = at(truth, there, micros);
            List<Integer> said = at(told, here, micros);
            now.forEach(t -> said.forEach(h -> both[t][h]++));
            missed += Math.max(0, now.size() - said.size());
            falsely += Math.max(0, said.size() - now.size());
            paired += Math.min(now.size(), said.size());
            spoken += now.size();
        }
        double confused = paired - best(both, 0, new boolean[here.size()]);
        return new Diarization(missed * STEP, falsely * STEP, confused * STEP, spoken * STEP);
    }

    private static List<String> speakers(List<Turn> turns) {
        return turns.stream().map(Turn::speaker).distinct().toList();
    }

    private static boolean nearAnEnd(List<Turn> truth, long micros, double collar) {
        return truth.stream()
                .map(Turn::span)
                .anyMatch(
                        s ->
                                Math.abs(s.startMicros() - micros) < collar * 1e6
                                        || Math.abs(s.endMicros() - micros) < collar * 1e6);
    }

    private static List<Integer> at(List<Turn> turns, List<String> names, long micros) {
        List<Integer> now = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            String name = names.get(n);
            if (turns.stream()
                    .anyMatch(t -> t.speaker().equals(name) && t.span().contains(micros))) {
                now.add(n);
            }
        }
        return now;
    }

    /** Steps agreed by the best pairing of the rest, each speaker at most once. */
    private static int best(int[][] both, int from, boolean[] taken) {
        if (from == both.length) {
            return 0;
        }
        int best = best(both, from + 1, taken);
        for (int h = 0; h < taken.length; h++) {
            if (!taken[h]) {
                taken[h] = true;
                best = Math.max(best, both[from][h] + best(both, from + 1, taken));
                taken[h] = false;
            }
        }
        return best;
    }

    static Turn turn(double start, double end, String speaker) {
        return new Turn(TimeSpan.ofSeconds(start, end), speaker);
    }
}
