package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sightline.features.video.ShotFeatures;

/** More movement than in the video's other shots. */
final class MotionSignal implements Signal {
    private static final double WEIGHT = 0.6;
    private static final double FLOOR = 0.015;

    private final double[] motion;
    private final Usual usual;
    private final double trust;

    MotionSignal(List<ShotFeatures> shots) {
        motion = shots.stream().mapToDouble(ShotFeatures::motion).toArray();
        usual = Usual.of(motion, FLOOR);
        trust = WEIGHT * Usual.trust(motion.length);
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        double value = candidate.shots().stream().mapToDouble(i -> motion[i]).max().orElse(0);
        double strength = trust * usual.strength(value);
        if (strength == 0) {
            return Optional.empty();
        }
        boolean most = value == Arrays.stream(motion).max().orElse(0);
        String text =
                (most ? "the picture changes most here: motion " : "much movement: motion ")
                        + Numbers.two(value)
                        + ", median "
                        + Numbers.two(usual.median());
        return Optional.of(new Found(strength, new Reason("motion", Numbers.rounded(value), text)));
    }
}
