package org.sightline.features.image;

import java.util.ArrayList;
import java.util.List;

/**
 * The detector's probability of text for each pixel.
 *
 * @param values row by row, 0..1
 */
record TextMap(int width, int height, float[] values) {
    /**
     * Parts of touching pixels (also by their corners) above a probability, each as the ends of its
     * rows; from the top.
     */
    List<List<Corner>> parts(double above) {
        List<List<Corner>> parts = new ArrayList<>();
        List<Run> before = List.of();
        List<Run> open = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            List<Run> runs = runs(y, above);
            for (Run run : runs) {
                for (Run up : before) {
                    if (up.from <= run.to + 1 && run.from <= up.to + 1) {
                        run.join(up);
                    }
                }
            }
            open.addAll(runs);
            before = runs;
        }
        for (Run run : open) {
            if (run.root() == run) {
                parts.add(run.ends);
            }
        }
        return parts;
    }

    private List<Run> runs(int y, double above) {
        List<Run> runs = new ArrayList<>();
        int x = 0;
        while (x < width) {
            int from = x;
            while (x < width && values[y * width + x] > above) {
                x++;
            }
            if (x > from) {
                runs.add(new Run(y, from, x - 1));
            }
            x++;
        }
        return runs;
    }

    /** Mean probability inside a rectangle, with the pixels that its sides touch. */
    double mean(TurnedBox box) {
        List<Corner> corners = box.corners();
        int left = (int) Math.max(0, min(corners, true));
        int right = (int) Math.min(width - 1, Math.ceil(-min(mirrored(corners), true)));
        int top = (int) Math.max(0, min(corners, false));
        int bottom = (int) Math.min(height - 1, Math.ceil(-min(mirrored(corners), false)));
        double sum = 0;
        int count = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                if (box.holds(x, y, 0.5)) {
                    sum += values[y * width + x];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double min(List<Corner> corners, boolean x) {
        return corners.stream().mapToDouble(x ? Corner::x : Corner::y).min().orElse(0);
    }

    private static List<Corner> mirrored(List<Corner> corners) {
        return corners.stream().map(c -> new Corner(-c.x(), -c.y())).toList();
    }

    /** Pixels side by side in a row; joined runs share the ends that their root holds. */
    private static final class Run {
        private final int from;
        private final int to;
        private Run parent = this;
        private List<Corner> ends;

        Run(int y, int from, int to) {
            this.from = from;
            this.to = to;
            ends = new ArrayList<>(List.of(new Corner(from, y), new Corner(to, y)));
        }

        Run root() {
            Run root = this;
            while (root.parent != root) {
                root = root.parent;
            }
            return root;
        }

        /** The larger takes the smaller. */
        void join(Run other) {
            Run a = root();
            Run b = other.root();
            if (a == b) {
                return;
            }
            Run large = a.ends.size() > b.ends.size() ? a : b;
            Run small = large == a ? b : a;
            large.ends.addAll(small.ends);
            small.ends = List.of();
            small.parent = large;
        }
    }
}
