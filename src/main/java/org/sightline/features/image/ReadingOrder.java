package org.sightline.features.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sightline.media.Box;

/**
 * Puts pieces of text in the order in which a person reads them: pieces side by side make a line,
 * lines close together a block; blocks go from the top, columns from the left.
 *
 * <p>Blocks are ordered by recursive cuts through empty space (XY-cut, Nagy and Seth 1984).
 */
final class ReadingOrder {
    /** Largest gap between lines of a block, in heights of a line. */
    private static final double LEADING = 0.6;

    /** Largest gap between words of a line, in heights of the line. */
    private static final double SPACING = 0.3;

    /** Lines that make a block running text and not a label. */
    private static final int RUNNING = 3;

    /** Lines of a block are alike in height up to this factor. */
    private static final double ALIKE = 1.6;

    /**
     * @param pieces boxes in any unit that is square: pixels
     * @return lines, each the places in {@code pieces} of what stands on it
     */
    static List<List<Integer>> of(List<Box> pieces) {
        return cut(blocks(pieces)).stream().flatMap(block -> block.lines().stream()).toList();
    }

    private ReadingOrder() {}

    private static List<Block> blocks(List<Box> pieces) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Block block = new Block(pieces, i);
            for (int b = blocks.size() - 1; b >= 0; b--) {
                if (blocks.get(b).takes(pieces.get(i))) {
                    block.join(blocks.remove(b));
                }
            }
            blocks.add(block);
        }
        return blocks;
    }

    /** Columns of running text first, then rows; what no cut parts goes by its top. */
    private static List<Block> cut(List<Block> blocks) {
        if (blocks.size() < 2) {
            return blocks;
        }
        List<List<Block>> parts = parts(blocks, Block::left, Block::right);
        if (parts.size() == 1 || !columns(parts)) {
            List<List<Block>> rows = parts(blocks, Block::top, Block::bottom);
            parts = rows.size() > 1 ? rows : parts;
        }
        if (parts.size() == 1) {
            return blocks.stream()
                    .sorted(Comparator.comparingDouble(Block::top).thenComparing(Block::left))
                    .toList();
        }
        return parts.stream().flatMap(part -> cut(part).stream()).toList();
    }

    /** Whether each part is a column of running text and not a cell, a label or a tick. */
    private static boolean columns(List<List<Block>> parts) {
        return parts.stream()
                .allMatch(part -> part.stream().anyMatch(b -> b.places.size() >= RUNNING));
    }

    /** Groups whose spans do not touch, in order. */
    private static List<List<Block>> parts(
            List<Block> blocks, ToDoubleFunction<Block> from, ToDoubleFunction<Block> to) {
        List<List<Block>> parts = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Block block : blocks.stream().sorted(Comparator.comparingDouble(from)).toList()) {
            if (from.applyAsDouble(block) >= end) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(block);
            end = Math.max(end, to.applyAsDouble(block));
        }
        return parts;
    }

    /** Pieces that belong together. */
    private static final class Block {
        private final List<Box> pieces;
        private final List<Integer> places = new ArrayList<>();

        Block(List<Box> pieces, int place) {
            this.pieces = pieces;
            places.add(place);
        }

        void join(Block other) {
            places.addAll(other.places);
        }

        boolean takes(Box piece) {
            return places.stream().anyMatch(i -> near(pieces.get(i), piece));
        }

        private static boolean near(Box a, Box b) {
            double height = Math.min(a.height(), b.height());
            if (Math.max(a.height(), b.height()) > height * ALIKE) {
                return false;
            }
            double across = Math.max(a.x(), b.x()) - Math.min(right(a), right(b));
            double down = Math.max(a.y(), b.y()) - Math.min(bottom(a), bottom(b));
            boolean sameLine = down < -height / 2 && across < height * SPACING;
            boolean nextLine = across < -height / 2 && down < height * LEADING;
            return sameLine || nextLine;
        }

        /** From the top; what stands on one line from the left, parted at wide gaps. */
        List<List<Integer>> lines() {
            List<Integer> rest = new ArrayList<>(places);
            rest.sort(Comparator.comparingDouble(i -> pieces.get(i).y()));
            List<List<Integer>> lines = new ArrayList<>();
            while (!rest.isEmpty()) {
                Box first = pieces.get(rest.get(0));
                double middle = first.y() + first.height() / 2;
                List<Integer> row =
                        rest.stream()
                                .filter(i -> pieces.get(i).y() < middle)
                                .sorted(Comparator.comparingDouble(i -> pieces.get(i).x()))
                                .toList();
                lines.addAll(parted(row));
                rest.removeAll(row);
            }
            return lines;
        }

        private List<List<Integer>> parted(List<Integer> row) {
            List<List<Integer>> lines = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Box piece = pieces.get(row.get(i));
                Box before = pieces.get(row.get(Math.max(0, i - 1)));
                double gap = piece.x() - right(before);
                if (i == 0 || gap > SPACING * Math.min(piece.height(), before.height())) {
                    lines.add(new ArrayList<>());
                }
                lines.get(lines.size() - 1).add(row.get(i));
            }
            return lines;
        }

        double left() {
            return places.stream().mapToDouble(i -> pieces.get(i).x()).min().orElse(0);
        }

        double right() {
            return places.stream().mapToDouble(i -> right(pieces.get(i))).max().orElse(0);
        }

        double top() {
            return places.stream().mapToDouble(i -> pieces.get(i).y()).min().orElse(0);
        }

        double bottom() {
            return places.stream().mapToDouble(i -> bottom(pieces.get(i))).max().orElse(0);
        }

        private static double right(Box box) {
            return box.x() + box.width();
        }

        private static double bottom(Box box) {
            return box.y() + box.height();
        }
    }
}
