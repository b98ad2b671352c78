package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.ImageFeatures;
import org.sightline.understand.caption.AltText.Review;

/**
 * Tells what a chart, table or other graphic is headed and labelled with; what it shows is for a
 * person to say, so that it is always to be checked.
 */
final class GraphicProposer implements Proposer {
    @Override
    public List<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        TextLayout layout = TextLayout.of(image.text());
        GraphicKind kind = GraphicKind.of(image);
        boolean saysNothing = layout.blocks().isEmpty() && (kind.isOpen() || kind.isLogo());
        if (!Sureness.isGraphic(image.photograph()) || saysNothing) {
            return List.of();
        }
        Draft draft = new Draft(image, kind, Phrasebook.of(options.language()));
        Optional<TextBlock> heading = layout.heading(mayBeDiagram(image));
        heading.ifPresent(block -> draft.addHeading(block, options.length()));
        if (heading.isEmpty() || options.tone() == CaptionOptions.Tone.PLAIN) {
            draft.addLabels(layout.labels(heading), options.length());
        }
        return List.of(draft.proposal());
    }

    private static boolean mayBeDiagram(ImageFeatures image) {
        return image.kinds().stream().limit(1).anyMatch(kind -> kind.label().equals("diagram"));
    }

    /** A sentence that grows with its evidence. */
    private static final class Draft {
        private final List<Evidence> evidence = new ArrayList<>();
        private final Phrasebook book;
        private final boolean isTable;
        private String headed = "";
        private String words;
        private double confidence;

        Draft(ImageFeatures image, GraphicKind kind, Phrasebook book) {
            this.book = book;
            isTable = kind.isTable();
            words = book.say(kind.phrase());
            double graphic = 1 - image.photograph();
            confidence = Math.min(graphic, kind.confidence());
            evidence.add(new Evidence(words, "kind", "no photograph", graphic, null));
            evidence.addAll(kind.reasons(words));
        }

        void addHeading(TextBlock heading, int length) {
            String longer = book.say("headed", words, book.quote(heading.words()));
            if (longer.length() < length) {
                words = longer;
                headed = ".headed";
                add(heading);
            }
        }

        void addLabels(List<TextBlock> labels, int length) {
            int room = length - said(List.of("", book.say("more", 99)), 2).length();
            List<TextBlock> quoted = Quoting.fitting(labels, room);
            // A cell of a table means nothing without its row and column.
            if (quoted.isEmpty() || isTable) {
                return;
            }
            List<String> parts =
                    new ArrayList<>(
                            quoted.stream().map(block -> book.quote(block.words())).toList());
            if (quoted.size() < labels.size()) {
                int left = labels.size() - quoted.size();
                parts.add(left == 1 ? book.say("more.one") : book.say("more", left));
            }
            words = said(parts, labels.size());
            quoted.forEach(this::add);
        }

        private String said(List<String> parts, int labels) {
            return book.say((labels == 1 ? "label" : "labels") + headed, words, book.list(parts));
        }

        // The lines are read alike well or badly, so that the worst speaks for all.
        private void add(TextBlock block) {
            confidence = Math.min(confidence, block.score());
            evidence.add(block.evidence());
        }

        Proposal proposal() {
            return new Proposal(
                    AltText.Type.COMPLEX,
                    Wording.sentence(words),
                    confidence,
                    Review.CHECK,
                    evidence);
        }
    }
}
