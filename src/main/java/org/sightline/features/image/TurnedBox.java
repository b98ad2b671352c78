package org.sightline.features.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rectangle at any angle.
 *
 * @param cos of the angle of its width
 * @param sin of the angle of its width
 */
record TurnedBox(double x, double y, double width, double height, double cos, double sin) {
    /**
     * The smallest rectangle around points: one of its sides lies on the convex hull (Freeman and
     * Shapira 1975).
     *
     * @param points one or more
     */
    static TurnedBox around(List<Corner> points) {
        List<Corner> hull = hull(points);
        TurnedBox best = along(hull, 1, 0);
        for (int i = 0; i < hull.size(); i++) {
            Corner a = hull.get(i);
            Corner b = hull.get((i + 1) % hull.size());
            double length = a.to(b);
            if (length > 0) {
                TurnedBox box = along(hull, (b.x() - a.x()) / length, (b.y() - a.y()) / length);
                best = box.area() < best.area() - 1e-9 ? box : best;
            }
        }
        return best;
    }

    private static TurnedBox along(List<Corner> points, double cos, double sin) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Corner p : points) {
            double u = p.x() * cos + p.y() * sin;
            double v = p.y() * cos - p.x() * sin;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        return new TurnedBox(
                u * cos - v * sin, u * sin + v * cos, right - left, bottom - top, cos, sin);
    }

    /** Andrew's monotone chain, 1979. */
    private static List<Corner> hull(List<Corner> points) {
        List<Corner> sorted =
                points.stream()
                        .distinct()
                        .sorted(Comparator.comparingDouble(Corner::x).thenComparing(Corner::y))
                        .toList();
        List<Corner> hull = new ArrayList<>(chain(sorted));
        List<Corner> back = new ArrayList<>(sorted);
        java.util.Collections.reverse(back);
        hull.addAll(chain(back));
        return hull.isEmpty() ? sorted : hull;
    }

    /** One side of the hull, without its last point. */
    private static List<Corner> chain(List<Corner> sorted) {
        List<Corner> chain = new ArrayList<>();
        for (Corner p : sorted) {
            while (chain.size() > 1
                    && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), p) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(p);
        }
        return chain.subList(0, Math.max(0, chain.size() - 1));
    }

    private static double turn(Corner a, Corner b, Corner c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    double area() {
        return width * height;
    }

    /** Each side moved out. */
    TurnedBox grown(double by) {
        return new TurnedBox(x, y, width + 2 * by, height + 2 * by, cos, sin);
    }

    /** Whether a point lies inside or at most so far outside a side. */
    boolean holds(double px, double py, double slack) {
        double u = (px - x) * cos + (py - y) * sin;
        double v = (py - y) * cos - (px - x) * sin;
        return Math.abs(u) <= width / 2 + slack && Math.abs(v) <= height / 2 + slack;
    }

    List<Corner> corners() {
        return List.of(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1));
    }

    private Corner corner(int across, int down) {
        double u = across * width / 2;
        double v = down * height / 2;
        return new Corner(x + u * cos - v * sin, y + u * sin + v * cos);
    }
}
