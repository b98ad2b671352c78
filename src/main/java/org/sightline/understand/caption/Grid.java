package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sightline.features.image.SeenText;
import org.sightline.media.Box;

/**
 * The cells of a table: three rows or more of three cells or more that stand under one another and
 * hold most of the picture's text.
 *
 * @param rows from the top, cells from the left; all rows have as many
 */
record Grid(List<List<SeenText>> rows) {
    private static final int LEAST = 3;
    private static final double MOST_OF_THE_TEXT = 0.6;
    private static final double ALIGNED = 0.02;

    Grid {
        rows = List.copyOf(rows);
    }

    /** The largest run of such rows; empty where there is none. */
    static Optional<Grid> find(List<SeenText> lines) {
        List<List<SeenText>> best = new ArrayList<>();
        List<List<SeenText>> run = new ArrayList<>();
        for (List<SeenText> row : rowsOf(lines)) {
            if (!run.isEmpty() && !standUnder(run.get(run.size() - 1), row)) {
                run = new ArrayList<>();
            }
            if (row.size() >= LEAST) {
                run.add(row);
            }
            best = run.size() > best.size() ? run : best;
        }
        int cells = best.stream().mapToInt(List::size).sum();
        boolean isTable = best.size() >= LEAST && cells >= MOST_OF_THE_TEXT * lines.size();
        return isTable ? Optional.of(new Grid(best)) : Optional.empty();
    }

    /** Why the picture is called a table. */
    Evidence evidence(String claim) {
        String size = rows.size() + " rows of " + rows.get(0).size() + " cells";
        double score = new TextBlock(rows.stream().flatMap(List::stream).toList()).score();
        return new Evidence(claim, "text", size, score, null);
    }

    /** Whether another cell of its row comes before this line. */
    boolean follows(SeenText line) {
        return rows.stream().anyMatch(row -> row.indexOf(line) > 0);
    }

    private static List<List<SeenText>> rowsOf(List<SeenText> lines) {
        List<List<SeenText>> rows = new ArrayList<>();
        List<SeenText> downwards = new ArrayList<>(lines);
        downwards.sort(Comparator.comparingDouble(line -> middle(line.box())));
        for (SeenText line : downwards) {
            List<SeenText> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (row.isEmpty() || !isBeside(row.get(0).box(), line.box())) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(line -> line.box().x())));
        return rows;
    }

    private static boolean standUnder(List<SeenText> upper, List<SeenText> lower) {
        if (upper.size() != lower.size()) {
            return false;
        }
        for (int i = 0; i < upper.size(); i++) {
            if (!isUnder(upper.get(i).box(), lower.get(i).box())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnder(Box a, Box b) {
        double left = Math.abs(a.x() - b.x());
        double right = Math.abs(a.x() + a.width() - b.x() - b.width());
        double centre = Math.abs(a.x() + a.width() / 2 - b.x() - b.width() / 2);
        return Math.min(centre, Math.min(left, right)) < ALIGNED;
    }

    private static boolean isBeside(Box a, Box b) {
        return Math.abs(middle(a) - middle(b)) < Math.min(a.height(), b.height()) / 2;
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }
}
