package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sightline.features.image.SeenText;

/**
 * The upright axis of a chart: numbers in a column that grow evenly upwards. Lists and tables count
 * downwards or unevenly, so this alone tells a chart.
 *
 * @param ticks from the lowest number up, three or more
 */
record Axis(List<Tick> ticks) {
    /** Columns are aligned to about two per cent of the width, at one of their edges. */
    private static final double ALIGNED = 0.02;

    /** A tick may lie off its even place by this share of a step. */
    private static final double UNEVEN = 0.15;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[^\\p{L}\\d.,-]{0,2}(-?\\d{1,3}(?:,\\d{3})+|-?\\d+(?:\\.\\d+)?)\\s?\\W?[kKmMbB%]?");

    Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * A number beside the axis.
     *
     * @param y middle of its line, 0 at the top
     */
    record Tick(double value, double left, double right, double y, SeenText line) {
        boolean isBelow(Tick other) {
            boolean isAligned =
                    Math.abs(left - other.left) < ALIGNED
                            || Math.abs(right - other.right) < ALIGNED;
            return isAligned && value < other.value && y > other.y;
        }
    }

    /** The longest one found; empty where there is none. */
    static Optional<Axis> find(List<SeenText> lines) {
        List<Tick> ticks = lines.stream().flatMap(line -> tick(line).stream()).toList();
        return ticks.stream()
                .map(first -> new Axis(column(first, ticks)))
                .filter(axis -> axis.ticks.size() >= 3 && axis.isEven())
                .max(Comparator.comparingInt(axis -> axis.ticks.size()));
    }

    /** Why the picture is called a chart. */
    Evidence evidence(String claim) {
        String numbers = String.join(", ", ticks.stream().map(tick -> tick.line().text()).toList());
        double score = new TextLayout(ticks.stream().map(Tick::line).toList()).score();
        return new Evidence(claim, "text", "upright axis: " + numbers, score, null);
    }

    private static List<Tick> column(Tick lowest, List<Tick> ticks) {
        List<Tick> column = new ArrayList<>(List.of(lowest));
        ticks.stream()
                .filter(lowest::isBelow)
                .sorted(Comparator.comparingDouble(Tick::y).reversed())
                .forEach(column::add);
        return column;
    }

    // Value over place must be one straight line.
    private boolean isEven() {
        Tick first = ticks.get(0);
        Tick last = ticks.get(ticks.size() - 1);
        double step = (last.value - first.value) / (ticks.size() - 1);
        return ticks.stream()
                .allMatch(
                        tick -> {
                            double up = (first.y - tick.y) / (first.y - last.y);
                            double even = first.value + up * (last.value - first.value);
                            return Math.abs(tick.value - even) <= UNEVEN * step;
                        });
    }

    private static Optional<Tick> tick(SeenText line) {
        Matcher number = NUMBER.matcher(line.text().strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(number.group(1).replace(",", ""));
        double middle = line.box().y() + line.box().height() / 2;
        double right = line.box().x() + line.box().width();
        return Optional.of(new Tick(value, line.box().x(), right, middle, line));
    }
}
