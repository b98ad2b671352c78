package org.sightline.features.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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

    /** Numbers in a row that make it the ticks of an axis or the cells of a table. */
    private static final int TICKS = 3;

    /**
     * @param pieces boxes in any unit that is square: pixels
     * @param isNumber for the place of a piece, whether it is a bare number: what stands below one
     *     of a row of numbers, as the name of an axis does, does not go on with it
     * @return lines, each the places in {@code pieces} of what stands on it
     */
    static List<List<Integer>> of(List<Box> pieces, IntPredicate isNumber) {
        return cut(blocks(pieces, ticks(pieces, isNumber))).stream()
                .flatMap(block -> block.lines().stream())
                .toList();
    }

    private static BitSet ticks(List<Box> pieces, IntPredicate isNumber) {
        int[] numbers = IntStream.range(0, pieces.size()).filter(isNumber).toArray();
        BitSet ticks = new BitSet();
        for (int i : numbers) {
            long row =
                    Arrays.stream(numbers)
                            .filter(j -> onOneLine(pieces.get(i), pieces.get(j)))
                            .count();
            ticks.set(i, row >= TICKS);
        }
        return ticks;
    }

    private static boolean onOneLine(Box a, Box b) {
        return down(a, b) < -Math.min(a.height(), b.height()) / 2;
    }

    /** The gap between two boxes; less than 0 when they share rows. */
    private static double down(Box a, Box b) {
        return Math.max(a.y(), b.y()) - Math.min(bottomOf(a), bottomOf(b));
    }

    private static double rightOf(Box box) {
        return box.x() + box.width();
    }

    private static double bottomOf(Box box) {
        return box.y() + box.height();
    }

    private ReadingOrder() {}

    private static List<Block> blocks(List<Box> pieces, BitSet ticks) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Block block = new Block(pieces, ticks, i);
            for (int b = blocks.size() - 1; b >= 0; b--) {
                if (blocks.get(b).takes(i)) {
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
        private final BitSet ticks;
        private final List<Integer> places = new ArrayList<>();

        Block(List<Box> pieces, BitSet ticks, int place) {
            this.pieces = pieces;
            this.ticks = ticks;
            places.add(place);
        }

        void join(Block other) {
            places.addAll(other.places);
        }

        boolean takes(int place) {
            return places.stream().anyMatch(i -> near(i, place));
        }

        private boolean near(int one, int other) {
            Box a = pieces.get(one);
            Box b = pieces.get(other);
            double height = Math.min(a.height(), b.height());
            if (Math.max(a.height(), b.height()) > height * ALIKE) {
                return false;
            }
            double across = Math.max(a.x(), b.x()) - Math.min(rightOf(a), rightOf(b));
            boolean sameLine = onOneLine(a, b) && across < height * SPACING;
            boolean nextLine = across < -height / 2 && down(a, b) < height * LEADING;
            if (nextLine && ticks.get(a.y() < b.y() ? one : other)) {
                return false;
            }
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
                double gap = piece.x() - rightOf(before);
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
            return places.stream().mapToDouble(i -> rightOf(pieces.get(i))).max().orElse(0);
        }

        double top() {
            return places.stream().mapToDouble(i -> pieces.get(i).y()).min().orElse(0);
        }

        double bottom() {
            return places.stream().mapToDouble(i -> bottomOf(pieces.get(i))).max().orElse(0);
        }
    }
}
