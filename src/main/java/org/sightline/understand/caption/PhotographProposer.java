package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenText;
import org.sightline.understand.caption.AltText.Review;

/**
 * Names what is sure in a photograph: {@code A dog.}, {@code A bus, with the text “Metro”.}
 *
 * <p>How things stand to one another was not measured and is not said.
 */
final class PhotographProposer implements Proposer {
    /** Smaller lines are in the background: a number plate, a brand on a shoe. */
    private static final double PROMINENT_HEIGHT = 0.04;

    private static final int MOST_LINES = 2;
    private static final int MOST_CHARACTERS = 60;

    private final SureNouns sureNouns;

    PhotographProposer(SureNouns sureNouns) {
        this.sureNouns = sureNouns;
    }

    @Override
    public Optional<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        List<SureNoun> nouns =
                Sureness.isPhotograph(image.photograph()) ? sureNouns.of(image) : List.of();
        if (nouns.isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(nouns);
        if (image.stats().grey()) {
            draft.addGrey(image.photograph());
        }
        List<SeenText> lines = prominent(image.text());
        if (!lines.isEmpty() && draft.with(lines).length() <= options.length()) {
            draft.add(lines);
        }
        return Optional.of(draft.proposal(image.photograph()));
    }

    // All of the picture's larger text or none: a part of it could mislead.
    private static List<SeenText> prominent(List<SeenText> text) {
        List<SeenText> large =
                text.stream()
                        .filter(line -> line.box().height() >= PROMINENT_HEIGHT)
                        .filter(line -> line.score() >= Sureness.SHOW)
                        .toList();
        boolean isShort =
                large.size() <= MOST_LINES
                        && large.stream().mapToInt(l -> l.text().length()).sum() <= MOST_CHARACTERS;
        return isShort && large.stream().allMatch(PhotographProposer::isWord) ? large : List.of();
    }

    // Of one or two letters in a photograph, the half are twigs and window frames.
    private static boolean isWord(SeenText line) {
        return line.score() >= Sureness.QUOTE
                && line.text().codePoints().filter(Character::isLetterOrDigit).count() >= 3;
    }

    /** A sentence that grows with its evidence. */
    private static final class Draft {
        private final List<Evidence> evidence = new ArrayList<>();
        private final boolean tellsAll;
        private String words;
        private double confidence = 1;
        private boolean hasQuote;

        Draft(List<SureNoun> nouns) {
            words = Wording.list(nouns.stream().map(SureNoun::phrase).toList());
            nouns.forEach(sure -> evidence.addAll(sure.evidence()));
            nouns.forEach(sure -> confidence *= sure.score());
            tellsAll = nouns.stream().map(sure -> sure.noun().kind()).allMatch(Draft::tellsAll);
        }

        // The others are true of a picture that shows more than they tell.
        private static boolean tellsAll(Noun.Kind kind) {
            return kind == Noun.Kind.THING || kind == Noun.Kind.SCENE || kind == Noun.Kind.PERSON;
        }

        void addGrey(double photograph) {
            words += ", photographed in black and white";
            confidence *= photograph;
            evidence.add(new Evidence("black and white", "pixels", "no colour", 1, null));
            evidence.add(new Evidence("photographed", "kind", "photograph", photograph, null));
        }

        String with(List<SeenText> lines) {
            List<String> quotes = lines.stream().map(l -> Wording.quote(l.text())).toList();
            return words + ", with the text " + Wording.list(quotes);
        }

        void add(List<SeenText> lines) {
            words = with(lines);
            hasQuote = true;
            lines.forEach(line -> confidence *= line.score());
            lines.forEach(line -> evidence.add(Quoting.evidence(line)));
        }

        Proposal proposal(double photograph) {
            boolean mayPass = tellsAll && !hasQuote && photograph >= Sureness.ACCEPT;
            Review review = mayPass ? Sureness.reviewOf(confidence) : Review.CHECK;
            return new Proposal(
                    AltText.Type.INFORMATIVE,
                    Wording.sentence(words),
                    confidence,
                    review,
                    evidence);
        }
    }
}
