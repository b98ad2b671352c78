package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenText;
import org.sightline.understand.caption.AltText.Review;

/**
 * Quotes a picture that is mostly text, as W3C asks for images of text: all of it when short, else
 * how it begins, and the whole in the long description.
 */
final class TextProposer implements Proposer {
    /** A slogan or a logo fills about this much; labels in a drawing less. */
    private static final double MOSTLY_TEXT = 0.06;

    /** Running text fills its lines; labels are shorter. */
    private static final double RUNNING_WIDTH = 0.35;

    private static final int SLOGAN_LINES = 3;

    @Override
    public Optional<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        TextLayout layout = TextLayout.of(image.text());
        if (!isMostlyText(layout)) {
            return Optional.empty();
        }
        Draft draft = draft(layout, options.length());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("text", "text", layout.joined(), layout.score(), null));
        evidence.addAll(Quoting.evidence(new TextLayout(draft.quoted)));
        return Optional.of(
                new Proposal(
                        AltText.Type.TEXT,
                        Wording.sentence(draft.words),
                        layout.score(),
                        Review.CHECK,
                        evidence));
    }

    private static boolean isMostlyText(TextLayout layout) {
        if (layout.share() < MOSTLY_TEXT || layout.joined().length() < 2) {
            return false;
        }
        boolean isSlogan = layout.lines().size() <= SLOGAN_LINES;
        boolean isRunning = layout.medianWidth() >= RUNNING_WIDTH;
        return (isSlogan || isRunning)
                && Axis.find(layout.lines()).isEmpty()
                && Grid.find(layout.lines()).isEmpty();
    }

    private static Draft draft(TextLayout layout, int length) {
        Draft whole = new Draft("text reading " + Wording.quote(layout.joined()), layout.lines());
        if (whole.words.length() < length) {
            return whole;
        }
        TextLayout first =
                layout.heading().orElseGet(() -> new TextLayout(layout.lines().subList(0, 1)));
        Draft begun = new Draft("text beginning " + Wording.quote(first.joined()), first.lines());
        return begun.words.length() < length ? begun : new Draft("a page of text", List.of());
    }

    private record Draft(String words, List<SeenText> quoted) {}
}
