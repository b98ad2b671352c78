package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import org.sightline.features.image.SeenText;

/** Text that a photograph shows large enough to be told with what it shows. */
final class ProminentText {
    /** Smaller lines are in the background: a brand on a shoe, a notice on a wall. */
    private static final double HEIGHT = 0.04;

    /** A sign fills this much of its photograph; a name on a wall behind people does not. */
    private static final double SUBJECT = 0.05;

    private static final int MOST_LINES = 3;
    private static final int MOST_CHARACTERS = 60;

    /** With fewer, half of what is read in photographs are twigs, windows and number plates. */
    private static final int LEAST_LETTERS = 3;

    private ProminentText() {}

    /** All of a photograph's larger text, or none: a part of it could mislead. */
    static List<TextBlock> of(List<SeenText> text) {
        List<SeenText> large =
                text.stream()
                        .filter(line -> line.box().height() >= HEIGHT)
                        .filter(line -> line.score() >= Sureness.SHOW)
                        .filter(line -> letters(line) >= LEAST_LETTERS)
                        .toList();
        boolean isShort =
                large.size() <= MOST_LINES
                        && large.stream().mapToInt(l -> l.text().length()).sum() <= MOST_CHARACTERS;
        boolean isClear = large.stream().allMatch(line -> line.score() >= Sureness.QUOTE);
        return isShort && isClear ? TextLayout.of(large).blocks() : List.of();
    }

    /**
     * The proposal with the text at its end where there is some and it fits; never accepted unread
     * then, for a reader's letters are no calibrated probability.
     */
    static Proposal added(Proposal proposal, List<SeenText> text, int length) {
        List<TextBlock> blocks = of(text);
        String plain = proposal.sentence().substring(0, proposal.sentence().length() - 1);
        List<String> quotes = blocks.stream().map(TextBlock::quote).distinct().toList();
        String longer = plain + ", with the text " + Wording.list(quotes) + ".";
        if (blocks.isEmpty() || longer.length() > length) {
            return proposal;
        }
        double read = blocks.stream().mapToDouble(TextBlock::score).reduce(1, (a, b) -> a * b);
        List<Evidence> evidence = new ArrayList<>(proposal.evidence());
        blocks.forEach(block -> evidence.add(block.evidence()));
        double confidence = proposal.confidence() * read;
        return new Proposal(proposal.type(), longer, confidence, AltText.Review.CHECK, evidence);
    }

    /** Whether the text is large enough to be all that is told of a photograph. */
    static boolean isTheSubject(List<TextBlock> text) {
        return new TextLayout(text).share() >= SUBJECT;
    }

    private static long letters(SeenText line) {
        return line.text().codePoints().filter(Character::isLetter).count();
    }
}
