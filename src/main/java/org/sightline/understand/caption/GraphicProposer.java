package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenText;
import org.sightline.understand.caption.AltText.Review;

/**
 * Tells what a chart, table or other graphic is headed and labelled with; what it shows is for a
 * person to say, so that it is always to be checked.
 */
final class GraphicProposer implements Proposer {
    @Override
    public Optional<Proposal> propose(ImageFeatures image, CaptionOptions options) {
        TextLayout layout = TextLayout.of(image.text());
        if (!Sureness.isGraphic(image.photograph()) || layout.lines().isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(image, layout);
        layout.heading().ifPresent(heading -> draft.addHeading(heading, options.length()));
        draft.addLabels(layout.body().lines(), options.length());
        return Optional.of(draft.proposal());
    }

    /** A sentence that grows with its evidence. */
    private static final class Draft {
        private final List<Evidence> evidence = new ArrayList<>();
        private final Optional<Axis> axis;
        private final Optional<Grid> grid;
        private String words;
        private double confidence;

        Draft(ImageFeatures image, TextLayout layout) {
            axis = Axis.find(layout.lines());
            grid = axis.isPresent() ? Optional.empty() : Grid.find(layout.lines());
            String name = axis.isPresent() ? "chart" : grid.isPresent() ? "table" : "graphic";
            words = "a " + name;
            confidence = 1 - image.photograph();
            evidence.add(new Evidence(words, "kind", "no photograph", confidence, null));
            axis.ifPresent(found -> evidence.add(found.evidence(words)));
            grid.ifPresent(found -> evidence.add(found.evidence(words)));
        }

        void addHeading(TextLayout heading, int length) {
            String longer = words + " headed " + Wording.quote(heading.joined());
            if (longer.length() >= length) {
                return;
            }
            words = longer;
            confidence *= heading.score();
            evidence.addAll(Quoting.evidence(heading));
        }

        void addLabels(List<SeenText> body, int length) {
            List<SeenText> labels = body.stream().filter(line -> !isTick(line)).toList();
            int room = length - words.length() - " with the labels  and 99 more.".length();
            List<SeenText> quoted = Quoting.fitting(labels, room);
            // A cell of a table means nothing without its row and column.
            if (quoted.isEmpty() || grid.isPresent()) {
                return;
            }
            List<String> parts = new ArrayList<>();
            quoted.forEach(line -> parts.add(Wording.quote(line.text())));
            if (quoted.size() < labels.size()) {
                parts.add(labels.size() - quoted.size() + " more");
            }
            words += (labels.size() == 1 ? " with the label " : " with the labels ");
            words += Wording.list(parts);
            confidence *= new TextLayout(quoted).score();
            evidence.addAll(Quoting.evidence(new TextLayout(quoted)));
        }

        private boolean isTick(SeenText line) {
            return axis.isPresent()
                    && axis.get().ticks().stream().anyMatch(tick -> tick.line().equals(line));
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
