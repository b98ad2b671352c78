package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import org.sightline.features.image.ImageFeatures;

/** {@code The words “NO SMOKING”.}: where a photograph's text is all that is sure of it. */
final class SignProposer implements Proposer {
    @Override
    public List<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        List<TextBlock> text = ProminentText.of(image.text());
        if (!Sureness.isPhotograph(image.photograph()) || !ProminentText.isTheSubject(text)) {
            return List.of();
        }
        Phrasebook book = Phrasebook.of(options.language());
        List<String> quotes =
                text.stream().map(block -> book.quote(block.words())).distinct().toList();
        boolean isOne = quotes.size() == 1 && !quotes.get(0).contains(" ");
        List<Evidence> evidence = new ArrayList<>();
        text.forEach(block -> evidence.add(block.evidence()));
        return List.of(
                new Proposal(
                        AltText.Type.INFORMATIVE,
                        Wording.sentence(book.say(isOne ? "word" : "words", book.list(quotes))),
                        text.stream().mapToDouble(TextBlock::score).reduce(1, (a, b) -> a * b),
                        AltText.Review.CHECK,
                        evidence));
    }
}
