package org.sightline.understand.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signals of several kinds made one score: {@code 1 - (1 - a)(1 - b)…}, so that what picture and
 * sound agree on rates higher than what one of them says.
 */
final class Fusion {
    /** Weight of the other signals beside what was asked for, as a share of the answer's. */
    private static final double BESIDE_QUERY = 0.3;

    /** Reasons weaker than this are not worth telling. */
    private static final double LEAST_REASON = 0.05;

    private final List<Signal> unasked;
    private final Signal query;
    private final boolean asked;
    private final SignalWeights weights;

    Fusion(Measures measures, Queries queries, SignalWeights weights) {
        this.weights = weights;
        int shots = measures.video().shots().size();
        unasked =
                List.of(
                        new SoundSignal(measures.sound(), SoundKinds.of(measures.video())),
                        new MotionSignal(measures.video().shots()),
                        new NoveltySignal(measures.look(), shots),
                        new SpeechSignal(measures.speech()),
                        new TextSignal(measures.sights(), measures.text()));
        query = new QuerySignal(measures, queries);
        asked = !queries.isEmpty();
    }

    /** The candidate with its score; empty when something was asked for and is not in it. */
    Optional<Rated> rate(Candidate candidate) {
        List<Signal.Found> found = found(candidate);
        if (!asked) {
            return Optional.of(rated(candidate, found));
        }
        return query.in(candidate)
                .map(
                        answer ->
                                rated(
                                        candidate,
                                        Stream.concat(
                                                        Stream.of(answer),
                                                        found.stream()
                                                                .map(one -> beside(one, answer)))
                                                .toList()));
    }

    private List<Signal.Found> found(Candidate candidate) {
        return unasked.stream()
                .flatMap(signal -> signal.in(candidate).stream())
                .map(this::weighted)
                .toList();
    }

    private Signal.Found weighted(Signal.Found found) {
        double strength = weights.of(found.reason().signal(), found.strength());
        return new Signal.Found(strength, found.reason());
    }

    /** How strong each of {@link SignalWeights#SIGNALS} is in the candidate; 0 where it is not. */
    double[] strengths(Candidate candidate) {
        double[] strengths = new double[SignalWeights.SIGNALS.size()];
        for (Signal.Found one : found(candidate)) {
            strengths[SignalWeights.SIGNALS.indexOf(one.reason().signal())] = one.strength();
        }
        return strengths;
    }

    private static Signal.Found beside(Signal.Found found, Signal.Found answer) {
        return new Signal.Found(
                BESIDE_QUERY * answer.strength() * found.strength(), found.reason());
    }

    private static Rated rated(Candidate candidate, List<Signal.Found> found) {
        double none = 1;
        for (Signal.Found one : found) {
            none *= 1 - one.strength();
        }
        List<Signal.Found> strongest = new ArrayList<>(found);
        strongest.sort(Comparator.comparingDouble(one -> -one.strength()));
        List<Reason> reasons =
                strongest.stream()
                        .filter(one -> one.strength() >= LEAST_REASON)
                        .map(Signal.Found::reason)
                        .toList();
        // Three decimals: machines may differ in the last bits.
        return new Rated(candidate, Math.round((1 - none) * 1000) / 1000.0, reasons);
    }
}
