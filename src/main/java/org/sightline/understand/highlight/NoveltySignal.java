package org.sightline.understand.highlight;

import java.util.Optional;
import java.util.stream.IntStream;

/** Looks unlike the rest of the video. */
final class NoveltySignal implements Signal {
    private static final double WEIGHT = 0.6;
    private static final double FLOOR = 0.04;

    private final double[] novelty;
    private final Usual usual;
    private final double trust;

    NoveltySignal(Look look, int shots) {
        int[] shown = look.shown();
        novelty =
                IntStream.range(0, shots)
                        .mapToDouble(i -> look.isBlank(i) ? 0 : look.novelty(i))
                        .toArray();
        double[] values = IntStream.of(shown).mapToDouble(i -> novelty[i]).toArray();
        usual = Usual.of(values, FLOOR);
        trust = WEIGHT * Usual.trust(shown.length);
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        double value = candidate.shots().stream().mapToDouble(i -> novelty[i]).max().orElse(0);
        double strength = trust * usual.strength(value);
        if (strength == 0) {
            return Optional.empty();
        }
        String text =
                "looks unlike the rest of the video: novelty "
                        + Numbers.two(value)
                        + ", median "
                        + Numbers.two(usual.median());
        return Optional.of(
                new Found(strength, new Reason("novelty", Numbers.rounded(value), text)));
    }
}
