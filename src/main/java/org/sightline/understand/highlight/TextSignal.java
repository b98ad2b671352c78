package org.sightline.understand.highlight;

import java.util.Optional;
import org.sightline.features.image.SeenText;

/** A title or caption on screen; worth little in videos that show text all the time. */
final class TextSignal implements Signal {
    private static final double WEIGHT = 0.6;
    private static final double TITLE_HEIGHT = 0.12;

    private final Sights sights;
    private final ScreenText text;

    TextSignal(Sights sights, ScreenText text) {
        this.sights = sights;
        this.text = text;
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        return text.titleIn(sights.in(candidate)).map(this::found);
    }

    private Found found(SeenText seen) {
        double size = Math.min(1, seen.box().height() / TITLE_HEIGHT);
        double strength = WEIGHT * size * (1 - text.share());
        String words =
                "text on screen: ‘"
                        + Quote.shortened(seen.text(), 60)
                        + "’, read with score "
                        + Numbers.two(seen.score());
        return new Found(strength, new Reason("text", Numbers.rounded(seen.score()), words));
    }
}
