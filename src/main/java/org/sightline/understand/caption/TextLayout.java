package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.features.image.SeenText;
import org.sightline.media.Box;

/**
 * The lines of text in a picture and how they lie.
 *
 * @param blocks that stand by themselves, in reading order
 */
record TextLayout(List<TextBlock> blocks) {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    TextLayout {
        blocks = List.copyOf(blocks);
    }

    /** The lines that were read well enough to be quoted. */
    static TextLayout of(List<SeenText> text) {
        List<TextBlock> blocks = new ArrayList<>();
        text.stream()
                .filter(line -> line.score() >= Sureness.QUOTE)
                .filter(line -> !Wording.oneLine(line.text()).isEmpty())
                .forEach(line -> add(blocks, line));
        return new TextLayout(blocks);
    }

    private static void add(List<TextBlock> blocks, SeenText line) {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).goesOnWith(line)) {
            blocks.set(last, blocks.get(last).with(line));
        } else {
            blocks.add(new TextBlock(List.of(line)));
        }
    }

    List<SeenText> lines() {
        return blocks.stream().flatMap(block -> block.lines().stream()).toList();
    }

    /** All lines as one. */
    TextBlock whole() {
        return new TextBlock(lines());
    }

    /** Share of the picture that the lines cover, 0..1. */
    double share() {
        return Math.min(1, lines().stream().mapToDouble(line -> line.box().area()).sum());
    }

    /** Median width of a line as a fraction of the picture's; 0 without lines. */
    double medianWidth() {
        return median(lines(), false);
    }

    /**
     * The block above all others that is larger than they or centred at the top; else empty.
     *
     * @param bySize only when it is larger: the first box of a diagram stands at the top as well
     */
    Optional<TextBlock> heading(boolean bySize) {
        if (blocks.size() < 2) {
            return Optional.empty();
        }
        TextBlock first = blocks.get(0);
        boolean isWords = first.words().contains(" ") && WORD.matcher(first.words()).find();
        Box box = first.box();
        boolean standsAbove =
                blocks.stream()
                        .skip(1)
                        .allMatch(other -> other.box().y() >= box.y() + box.height());
        boolean standsOut = isLarger(first) || (!bySize && isCentredAtTop(first));
        return isWords && standsAbove && standsOut ? Optional.of(first) : Optional.empty();
    }

    private static boolean isCentredAtTop(TextBlock first) {
        Box box = first.lines().get(0).box();
        return Math.abs(box.x() + box.width() / 2 - 0.5) < 0.1 && box.y() < 0.15;
    }

    private boolean isLarger(TextBlock first) {
        List<SeenText> rest = lines().subList(first.lines().size(), lines().size());
        return first.lines().get(0).box().height() >= 1.2 * median(rest, true);
    }

    /** What has words, each once, without a heading and without numbers and single letters. */
    List<TextBlock> labels(Optional<TextBlock> heading) {
        Map<String, TextBlock> labels = new LinkedHashMap<>();
        blocks.stream()
                .skip(heading.isPresent() ? 1 : 0)
                .filter(block -> WORD.matcher(block.words()).find())
                .forEach(block -> labels.putIfAbsent(block.words(), block));
        return List.copyOf(labels.values());
    }

    private static double median(List<SeenText> lines, boolean ofHeights) {
        double[] sizes =
                lines.stream()
                        .mapToDouble(l -> ofHeights ? l.box().height() : l.box().width())
                        .sorted()
                        .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}
