package org.sightline.media;

import java.util.List;

/**
 * A rectangle in a picture as fractions of its width and height.
 *
 * @param x left edge, 0..1
 * @param y top edge, 0..1
 * @param width 0..1
 * @param height 0..1
 */
public record Box(double x, double y, double width, double height) {
    /** As files write it: {@code [x, y, w, h]}. */
    public List<Double> asList() {
        return List.of(x, y, width, height);
    }

    public double area() {
        return width * height;
    }

    /** Intersection over union: 0 for boxes apart, 1 for the same. */
    public double overlap(Box other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        double both = Math.max(0, across) * Math.max(0, down);
        return both == 0 ? 0 : both / (area() + other.area() - both);
    }
}
