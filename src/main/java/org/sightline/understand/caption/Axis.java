package org.sightline.understand.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sightline.features.image.SeenText;

/**
 * The axis of a chart: numbers in a line that grow evenly upwards or to the right. Lists count
 * downwards, tables unevenly and pages from one, so that this alone tells a chart.
 *
 * @param ticks from the lowest number up
 */
record Axis(List<Tick> ticks) {
    /** Numbers of one axis are aligned to two per cent of the picture. */
    private static final double ALIGNED = 0.02;

    /** A tick may lie off its even place by this share of a step. */
    private static final double UNEVEN = 0.15;

    private static final int LEAST = 4;
    private static final int LEAST_UPRIGHT_FROM_ZERO = 3;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[^\\p{L}\\d.,-]{0,2}(-?\\d{1,3}(?:,\\d{3})+|-?\\d+(?:\\.\\d+)?)\\s?\\W?[kKmMbB%]?");

    Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * A number beside an axis.
     *
     * @param along where it lies in the direction of growth
     * @param edges places across that direction, of which one must agree with its neighbours
     */
    record Tick(double value, double along, List<Double> edges, SeenText line) {
        boolean isBefore(Tick other) {
            boolean isAligned = false;
            for (int i = 0; i < edges.size(); i++) {
                isAligned |= Math.abs(edges.get(i) - other.edges.get(i)) < ALIGNED;
            }
            return isAligned && value < other.value && along < other.along;
        }
    }

    /** The longest one found; empty where there is none. */
    static Optional<Axis> find(List<SeenText> lines) {
        List<Tick> upright = ticks(lines, true);
        List<Tick> level = ticks(lines, false);
        return Stream.concat(
                        upright.stream()
                                .map(first -> new Axis(row(first, upright)))
                                .filter(Axis::isUpright),
                        level.stream()
                                .map(first -> new Axis(row(first, level)))
                                .filter(Axis::isLevel))
                .max(Comparator.comparingInt(axis -> axis.ticks.size()));
    }

    private boolean isUpright() {
        int least = startsAtZero() ? LEAST_UPRIGHT_FROM_ZERO : LEAST;
        return ticks.size() >= least && isEven();
    }

    // Years, columns and pages stand in a level row as well; they do not begin at zero.
    private boolean isLevel() {
        return ticks.size() >= LEAST && startsAtZero() && isEven();
    }

    private boolean startsAtZero() {
        return ticks.get(0).value == 0;
    }

    /** Why the picture is called a chart. */
    Evidence evidence(String claim) {
        TextBlock numbers = new TextBlock(ticks.stream().map(Tick::line).toList());
        String detail =
                "axis: " + String.join(", ", numbers.lines().stream().map(SeenText::text).toList());
        return new Evidence(claim, "text", detail, numbers.score(), numbers.box());
    }

    private static List<Tick> row(Tick lowest, List<Tick> ticks) {
        List<Tick> row = new ArrayList<>(List.of(lowest));
        ticks.stream()
                .filter(lowest::isBefore)
                .sorted(Comparator.comparingDouble(Tick::along))
                .forEach(row::add);
        return row;
    }

    // Value over place must be one straight line.
    private boolean isEven() {
        Tick first = ticks.get(0);
        Tick last = ticks.get(ticks.size() - 1);
        double step = (last.value - first.value) / (ticks.size() - 1);
        return ticks.stream()
                .allMatch(
                        tick -> {
                            double way = (tick.along - first.along) / (last.along - first.along);
                            double even = first.value + way * (last.value - first.value);
                            return Math.abs(tick.value - even) <= UNEVEN * step;
                        });
    }

    private static List<Tick> ticks(List<SeenText> lines, boolean isUpright) {
        return lines.stream().flatMap(line -> tick(line, isUpright).stream()).toList();
    }

    private static Optional<Tick> tick(SeenText line, boolean isUpright) {
        Matcher number = NUMBER.matcher(line.text().strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(number.group(1).replace(",", ""));
        double left = line.box().x();
        double right = left + line.box().width();
        double middle = line.box().y() + line.box().height() / 2;
        return Optional.of(
                isUpright
                        ? new Tick(value, -middle, List.of(left, right), line)
                        : new Tick(value, (left + right) / 2, List.of(middle), line));
    }
}
