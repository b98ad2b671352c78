package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.features.image.SeenText;
import org.sightline.media.Box;

/**
 * The lines of text in a picture and how they lie.
 *
 * @param lines that were read well enough to be quoted, in reading order
 */
record TextLayout(List<SeenText> lines) {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final int MOST_HEADING_LINES = 3;

    TextLayout {
        lines = List.copyOf(lines);
    }

    static TextLayout of(List<SeenText> text) {
        return new TextLayout(
                text.stream()
                        .filter(line -> line.score() >= Sureness.QUOTE)
                        .filter(line -> !Wording.oneLine(line.text()).isEmpty())
                        .toList());
    }

    /** Share of the picture that the lines cover, 0..1. */
    double share() {
        return Math.min(1, lines.stream().mapToDouble(line -> line.box().area()).sum());
    }

    /** Median width of a line as a fraction of the picture's; 0 without lines. */
    double medianWidth() {
        double[] widths = lines.stream().mapToDouble(l -> l.box().width()).sorted().toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    /** All lines as one text, a space between lines. */
    String joined() {
        return Wording.oneLine(String.join(" ", lines.stream().map(SeenText::text).toList()));
    }

    /** Mean score of the lines; 0 without lines. */
    double score() {
        return lines.stream().mapToDouble(SeenText::score).average().orElse(0);
    }

    /**
     * The lines that head the picture: whole words, above all else, one to three lines that follow
     * close on one another.
     */
    Optional<TextLayout> heading() {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        List<SeenText> heading = new ArrayList<>(lines.subList(0, 1));
        while (heading.size() < lines.size()
                && follows(heading.get(heading.size() - 1), lines.get(heading.size()))) {
            heading.add(lines.get(heading.size()));
        }
        TextLayout rest = new TextLayout(lines.subList(heading.size(), lines.size()));
        boolean isHeading =
                heading.size() <= MOST_HEADING_LINES
                        && !rest.lines.isEmpty()
                        && isWords(heading.get(0))
                        && standsAbove(heading, rest)
                        && standsOut(heading.get(0), rest);
        return isHeading ? Optional.of(new TextLayout(heading)) : Optional.empty();
    }

    private static boolean isWords(SeenText line) {
        return LETTERS.matcher(line.text()).find() && line.text().strip().contains(" ");
    }

    private static boolean standsAbove(List<SeenText> heading, TextLayout rest) {
        double bottom = bottom(heading.get(heading.size() - 1).box());
        return rest.lines.stream().allMatch(line -> line.box().y() >= bottom);
    }

    // Larger than the rest, or centred at the top of the picture.
    private static boolean standsOut(SeenText first, TextLayout rest) {
        Box box = first.box();
        boolean isCentredAtTop = Math.abs(centre(box) - 0.5) < 0.1 && box.y() < 0.15;
        return isCentredAtTop || box.height() >= 1.2 * rest.medianHeight();
    }

    private double medianHeight() {
        double[] heights = lines.stream().mapToDouble(l -> l.box().height()).sorted().toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    /** The lines below the heading, or all. */
    TextLayout body() {
        int above = heading().map(heading -> heading.lines.size()).orElse(0);
        return new TextLayout(lines.subList(above, lines.size()));
    }

    // Less than a line's height below it, of about its height, and begun or centred alike.
    private static boolean follows(SeenText above, SeenText below) {
        Box a = above.box();
        Box b = below.box();
        double gap = b.y() - bottom(a);
        boolean isClose = gap > -0.5 * a.height() && gap < 0.8 * a.height();
        boolean isAlike = b.height() > 0.75 * a.height() && b.height() < 1.33 * a.height();
        boolean startsAlike = Math.abs(a.x() - b.x()) < a.height();
        boolean isCentredAlike = Math.abs(centre(a) - centre(b)) < a.height();
        return isClose && isAlike && (startsAlike || isCentredAlike);
    }

    private static double bottom(Box box) {
        return box.y() + box.height();
    }

    private static double centre(Box box) {
        return box.x() + box.width() / 2;
    }
}
