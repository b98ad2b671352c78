package org.sightline.output.caption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;
import org.sightline.media.Box;
import org.sightline.understand.caption.Evidence;

/**
 * Numbers as files show them, to four decimals: no reader needs more, and sums of floats should not
 * look like measurements.
 */
final class Round {
    private Round() {}

    static double score(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    static List<Double> point(List<Double> point) {
        return point.stream().map(Round::score).toList();
    }

    static SeenObject object(SeenObject object) {
        return new SeenObject(
                object.label(), score(object.score()), placed(object.box()), object.colours());
    }

    static SeenText text(SeenText text) {
        return new SeenText(text.text(), score(text.score()), placed(text.box()));
    }

    static Evidence evidence(Evidence e) {
        return new Evidence(e.claim(), e.source(), e.detail(), score(e.score()), box(e.box()));
    }

    private static @Nullable Box box(@Nullable Box box) {
        return box == null ? null : placed(box);
    }

    private static Box placed(Box box) {
        return new Box(score(box.x()), score(box.y()), score(box.width()), score(box.height()));
    }
}
