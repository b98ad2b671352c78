package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.List;
import org.sightline.features.image.SeenText;
import org.sightline.media.Box;

/**
 * Lines that belong together, such as a label of two lines: quoted as one and never cut.
 *
 * @param lines one or more, in reading order
 */
record TextBlock(List<SeenText> lines) {
    /** Lines of one text lie closer than this part of their height; entries of a list do not. */
    private static final double GAP = 0.5;

    TextBlock {
        lines = List.copyOf(lines);
    }

    TextBlock with(SeenText line) {
        List<SeenText> longer = new ArrayList<>(lines);
        longer.add(line);
        return new TextBlock(longer);
    }

    /** Word for word, a space between lines. */
    String words() {
        return Wording.oneLine(String.join(" ", lines.stream().map(SeenText::text).toList()));
    }

    String quote() {
        return Wording.quote(words());
    }

    /** Mean score of the lines. */
    double score() {
        return lines.stream().mapToDouble(SeenText::score).average().orElse(0);
    }

    /** The least box that holds all lines. */
    Box box() {
        double left = lines.stream().mapToDouble(l -> l.box().x()).min().orElse(0);
        double top = lines.stream().mapToDouble(l -> l.box().y()).min().orElse(0);
        double right = lines.stream().mapToDouble(l -> right(l.box())).max().orElse(0);
        double bottom = lines.stream().mapToDouble(l -> bottom(l.box())).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    Evidence evidence() {
        return new Evidence(quote(), "text", words(), score(), box());
    }

    /** Whether a line is the next of this text: close below, as high, begun or centred alike. */
    boolean goesOnWith(SeenText line) {
        Box a = lines.get(lines.size() - 1).box();
        Box b = line.box();
        double gap = b.y() - bottom(a);
        boolean isClose = gap > -GAP * a.height() && gap < GAP * a.height();
        boolean isAlike = b.height() > 0.75 * a.height() && b.height() < 1.33 * a.height();
        boolean startsAlike = Math.abs(a.x() - b.x()) < a.height();
        boolean isCentredAlike = Math.abs(a.x() + right(a) - b.x() - right(b)) < 2 * a.height();
        return isClose && isAlike && (startsAlike || isCentredAlike);
    }

    private static double right(Box box) {
        return box.x() + box.width();
    }

    private static double bottom(Box box) {
        return box.y() + box.height();
    }
}
