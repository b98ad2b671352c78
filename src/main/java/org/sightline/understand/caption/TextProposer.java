package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.ImageFeatures;
import org.sightline.understand.caption.AltText.Review;

/**
 * Quotes a picture that is mostly text, a page or a logo, as W3C asks for images of text: all of it
 * when short, else how it begins, and the whole in the long description.
 */
final class TextProposer implements Proposer {
    /** A slogan or a logo fills about this much of its picture; labels in a drawing less. */
    private static final double MOSTLY_TEXT = 0.06;

    /** A photographed page fills more than a sign or a packet, which is in a picture of its own. */
    private static final double MOSTLY_TEXT_OF_PHOTOGRAPH = 0.25;

    /** Running text fills its lines; labels are shorter. */
    private static final double RUNNING_WIDTH = 0.35;

    private static final int SLOGAN_LINES = 3;

    /** A single word at the top, such as a menu's, tells nothing of a page. */
    private static final int LEAST_WORDS = 3;

    @Override
    public List<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        TextLayout layout = TextLayout.of(image.text());
        GraphicKind kind = GraphicKind.of(image);
        boolean isRead = kind.isDocument() || kind.isLogo() || isMostlyText(image, layout);
        if (layout.blocks().isEmpty() || !isRead || kind.isPicture()) {
            return List.of();
        }
        String phrase = kind.isLogo() ? "logo.text" : "text";
        Draft draft = draft(phrase, layout, options.length(), Phrasebook.of(options.language()));
        List<Evidence> evidence = new ArrayList<>();
        if (kind.isDocument() || kind.isLogo()) {
            evidence.addAll(kind.reasons(kind.isLogo() ? kind.phrase() : "text"));
        }
        TextBlock whole = layout.whole();
        evidence.add(new Evidence("text", "text", whole.words(), whole.score(), null));
        draft.quoted.ifPresent(quoted -> evidence.add(quoted.evidence()));
        return List.of(
                new Proposal(
                        AltText.Type.TEXT,
                        Wording.sentence(draft.words),
                        Math.min(whole.score(), kind.isLogo() ? kind.confidence() : 1),
                        Review.CHECK,
                        evidence));
    }

    private static boolean isMostlyText(ImageFeatures image, TextLayout layout) {
        return Sureness.isPhotograph(image.photograph())
                ? layout.share() >= MOSTLY_TEXT_OF_PHOTOGRAPH && isRunning(layout)
                : layout.share() >= MOSTLY_TEXT && (isSlogan(layout) || isRunning(layout));
    }

    private static boolean isSlogan(TextLayout layout) {
        return layout.lines().size() <= SLOGAN_LINES && layout.whole().words().length() > 1;
    }

    private static boolean isRunning(TextLayout layout) {
        return layout.lines().size() > SLOGAN_LINES && layout.medianWidth() >= RUNNING_WIDTH;
    }

    private static Draft draft(String phrase, TextLayout layout, int length, Phrasebook book) {
        Draft page = new Draft(book.say("page"), Optional.empty());
        Draft whole = Draft.of(phrase, layout.whole(), book);
        if (whole.words.length() < length) {
            return whole;
        }
        for (int n = 1; n < layout.blocks().size(); n++) {
            TextBlock first = new TextLayout(layout.blocks().subList(0, n)).whole();
            Draft begun = Draft.of("text.beginning", first, book);
            if (first.words().split(" ", -1).length >= LEAST_WORDS) {
                return begun.words.length() < length ? begun : page;
            }
        }
        return page;
    }

    private record Draft(String words, Optional<TextBlock> quoted) {
        static Draft of(String phrase, TextBlock quoted, Phrasebook book) {
            return new Draft(book.say(phrase, book.quote(quoted.words())), Optional.of(quoted));
        }
    }
}
