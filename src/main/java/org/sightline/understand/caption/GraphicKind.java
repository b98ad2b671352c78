package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.image.SeenText;
import org.sightline.features.image.Tag;

/**
 * What a graphic is called: as exactly as its text and its looks make sure, else plainly a chart or
 * a graphic.
 *
 * @param phrase its name in a {@link Phrasebook}
 * @param confidence that it is one, 0..1
 * @param reasons why, with the phrase's name for the claim
 */
record GraphicKind(String phrase, double confidence, List<Evidence> reasons) {
    private static final String CHART = "chart";
    private static final String TABLE = "table";
    private static final String DRAWING = "drawing";
    private static final String GRAPHIC = "graphic";
    private static final String DOCUMENT = "document";
    private static final String LOGO = "logo";

    /** A chart's looks alone are not enough: circles of arrows have them as well. */
    private static final int NUMBERS = 2;

    /** Kinds by their looks, and their phrases; a photograph is none of them. */
    private static final Map<String, String> PHRASES =
            Map.of(
                    "bar chart", "bar.chart",
                    "line chart", "line.chart",
                    "pie chart", "pie.chart",
                    "map", "map",
                    "diagram", "diagram",
                    "table", TABLE,
                    "screenshot", "screenshot",
                    "drawing", DRAWING,
                    "document", DOCUMENT,
                    "logo", LOGO);

    GraphicKind {
        reasons = List.copyOf(reasons);
    }

    static GraphicKind of(ImageFeatures image) {
        List<SeenText> lines = TextLayout.of(image.text()).lines();
        Optional<GraphicKind> document = document(image.kinds());
        if (document.isPresent()) {
            return document.get();
        }
        Optional<Evidence> chart = chart(lines);
        if (chart.isPresent()) {
            return chart(image.kinds(), chart.get());
        }
        Optional<Grid> grid = Grid.find(lines);
        if (grid.isPresent()) {
            return new GraphicKind(TABLE, 1, List.of(grid.get().evidence(TABLE)));
        }
        return byLooks(image.kinds(), lines);
    }

    boolean isTable() {
        return phrase.equals(TABLE);
    }

    /** Whether nothing tells more than that it is no photograph. */
    boolean isOpen() {
        return phrase.equals(GRAPHIC);
    }

    /** Whether it is a page, which is read. */
    boolean isDocument() {
        return phrase.equals(DOCUMENT);
    }

    /** Whether it stands for a name, which is all that there is to say of it. */
    boolean isLogo() {
        return phrase.equals(LOGO);
    }

    /** Whether it is told to be what is looked at as a whole, and not read. */
    boolean isPicture() {
        return !isOpen() && !phrase.equals(DRAWING) && !isDocument() && !isLogo();
    }

    // Prices in a column have the looks of an axis, and a form those of a table.
    private static Optional<GraphicKind> document(List<Tag> kinds) {
        return kinds.stream()
                .filter(kind -> kind.label().equals(DOCUMENT) && kind.score() >= Sureness.KIND)
                .findFirst()
                .map(kind -> named(kind, kind.score(), List.of()));
    }

    private static Optional<Evidence> chart(List<SeenText> lines) {
        return Axis.find(lines)
                .map(axis -> axis.evidence(CHART))
                .or(
                        () ->
                                Shares.find(lines)
                                        .filter(shares -> Grid.find(lines).isEmpty())
                                        .map(shares -> shares.evidence(CHART)));
    }

    // Its text makes sure that it is one, so that only charts are compared.
    private static GraphicKind chart(List<Tag> kinds, Evidence byText) {
        double all = kinds.stream().filter(GraphicKind::isChart).mapToDouble(Tag::score).sum();
        return kinds.stream()
                .filter(GraphicKind::isChart)
                .filter(kind -> kind.score() >= Sureness.AMONG_CHARTS * all)
                .filter(kind -> all >= Sureness.CHART)
                .findFirst()
                .map(kind -> named(kind, kind.score() / all, List.of(byText)))
                .orElse(new GraphicKind(CHART, 1, List.of(byText)));
    }

    private static GraphicKind byLooks(List<Tag> kinds, List<SeenText> lines) {
        boolean hasNumbers = lines.stream().filter(GraphicKind::hasNumber).count() >= NUMBERS;
        List<Tag> possible =
                kinds.stream()
                        .filter(kind -> PHRASES.containsKey(kind.label()))
                        .filter(kind -> hasNumbers || !isChart(kind))
                        .toList();
        return possible.stream()
                .filter(kind -> kind.score() >= Sureness.KIND)
                .findFirst()
                .map(kind -> named(kind, kind.score(), List.of()))
                .or(() -> together(possible, GraphicKind::isChart, CHART, "chart"))
                .or(() -> together(possible, GraphicKind::isDrawn, DRAWING, "drawing"))
                .orElse(new GraphicKind(GRAPHIC, 1, List.of()));
    }

    // Surely one of several that have a name in common.
    private static Optional<GraphicKind> together(
            List<Tag> kinds, Predicate<Tag> isOne, String phrase, String label) {
        double all = kinds.stream().filter(isOne).mapToDouble(Tag::score).sum();
        return all < Sureness.KIND
                ? Optional.empty()
                : Optional.of(new GraphicKind(phrase, all, List.of(looks(phrase, label, all))));
    }

    private static GraphicKind named(Tag kind, double confidence, List<Evidence> others) {
        String phrase = PHRASES.getOrDefault(kind.label(), GRAPHIC);
        List<Evidence> reasons = new ArrayList<>(others);
        reasons.add(looks(phrase, kind.label(), confidence));
        return new GraphicKind(phrase, confidence, reasons);
    }

    private static Evidence looks(String phrase, String label, double score) {
        return new Evidence(phrase, "kind", "looks like a " + label, score, null);
    }

    private static boolean isChart(Tag kind) {
        return kind.label().endsWith(" chart");
    }

    private static boolean isDrawn(Tag kind) {
        return kind.label().equals("drawing") || kind.label().equals("diagram");
    }

    private static boolean hasNumber(SeenText line) {
        return line.text().codePoints().anyMatch(Character::isDigit);
    }

    /** The reasons with the words that are said for the claim. */
    List<Evidence> reasons(String words) {
        return reasons.stream()
                .map(e -> new Evidence(words, e.source(), e.detail(), e.score(), e.box()))
                .toList();
    }
}
