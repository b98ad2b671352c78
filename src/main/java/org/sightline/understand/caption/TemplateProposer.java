package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.ImageFeatures;
import org.sightline.understand.caption.AltText.Review;

/**
 * Names what is sure in a photograph: {@code A dog.}, {@code A bus, with the text “Metro”.}, {@code
 * The words “NO SMOKING”.}
 *
 * <p>How things stand to one another was not measured and is not said.
 */
final class PhotographProposer implements Proposer {
    private final SureNouns sureNouns;

    PhotographProposer(SureNouns sureNouns) {
        this.sureNouns = sureNouns;
    }

    @Override
    public Optional<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        if (!Sureness.isPhotograph(image.photograph())) {
            return Optional.empty();
        }
        List<SureNoun> nouns = sureNouns.of(image);
        List<TextBlock> text = ProminentText.of(image.text());
        if (nouns.isEmpty() && !ProminentText.isTheSubject(text)) {
            return Optional.empty();
        }
        Draft draft = new Draft(nouns);
        if (image.stats().grey() && !nouns.isEmpty()) {
            draft.addGrey(image.photograph());
        }
        if (!text.isEmpty() && draft.with(text).length() < options.length()) {
            draft.add(text);
        }
        return draft.proposal(image.photograph());
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

        // The others are true of a picture that shows more than they tell; so is "a person".
        private static boolean tellsAll(Noun.Kind kind) {
            return kind == Noun.Kind.THING || kind == Noun.Kind.SCENE;
        }

        void addGrey(double photograph) {
            words += ", photographed in black and white";
            confidence *= photograph;
            evidence.add(new Evidence("black and white", "pixels", "no colour", 1, null));
            evidence.add(new Evidence("photographed", "kind", "photograph", photograph, null));
        }

        String with(List<TextBlock> text) {
            List<String> quotes = text.stream().map(TextBlock::quote).distinct().toList();
            String first = quotes.get(0);
            String opening = quotes.size() > 1 || first.contains(" ") ? "the words " : "the word ";
            return (words.isEmpty() ? opening : words + ", with the text ") + Wording.list(quotes);
        }

        void add(List<TextBlock> text) {
            words = with(text);
            hasQuote = true;
            for (TextBlock block : text) {
                confidence *= block.score();
                evidence.add(block.evidence());
            }
        }

        Optional<Proposal> proposal(double photograph) {
            if (words.isEmpty()) {
                return Optional.empty();
            }
            boolean mayPass = tellsAll && !hasQuote && photograph >= Sureness.ACCEPT;
            Review review = mayPass ? Sureness.reviewOf(confidence) : Review.CHECK;
            return Optional.of(
                    new Proposal(
                            AltText.Type.INFORMATIVE,
                            Wording.sentence(words),
                            confidence,
                            review,
                            evidence));
        }
    }
}
