package org.sightline.features.image;

import java.util.Comparator;
import java.util.List;
import org.sightline.media.Box;
import org.sightline.media.Picture;

/** Where a line of text stands: its corners in pixels of the picture, clockwise. */
record Quad(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {
    /** Puts four corners in order: the two leftmost are the left ones. */
    static Quad of(List<Corner> corners) {
        Comparator<Corner> byY = Comparator.comparingDouble(Corner::y);
        List<Corner> byX = corners.stream().sorted(Comparator.comparingDouble(Corner::x)).toList();
        List<Corner> left = byX.subList(0, 2).stream().sorted(byY).toList();
        List<Corner> right = byX.subList(2, 4).stream().sorted(byY).toList();
        return new Quad(left.get(0), right.get(0), right.get(1), left.get(1));
    }

    double width() {
        return Math.max(topLeft.to(topRight), bottomLeft.to(bottomRight));
    }

    double height() {
        return Math.max(topLeft.to(bottomLeft), topRight.to(bottomRight));
    }

    /** The upright rectangle around it, in pixels. */
    Box box() {
        double left = Math.min(topLeft.x(), bottomLeft.x());
        double top = Math.min(topLeft.y(), topRight.y());
        double right = Math.max(topRight.x(), bottomRight.x());
        double bottom = Math.max(bottomLeft.y(), bottomRight.y());
        return new Box(left, top, right - left, bottom - top);
    }

    /** Its part between two heights, 0 at the top and 1 at the bottom, over the whole width. */
    Quad between(double from, double to) {
        return new Quad(at(0, from), at(1, from), at(1, to), at(0, to));
    }

    private Corner at(double u, double v) {
        return new Corner(x(u, v), y(u, v));
    }

    /** The pixels inside, straightened; one pixel or more each way. */
    Picture cut(Picture picture) {
        int width = Math.max(1, (int) Math.rint(width()));
        int height = Math.max(1, (int) Math.rint(height()));
        byte[] out = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                sample(picture, x(u, v), y(u, v), out, (y * width + x) * 3);
            }
        }
        return new Picture(width, height, out);
    }

    private double x(double u, double v) {
        double top = topLeft.x() + u * (topRight.x() - topLeft.x());
        double bottom = bottomLeft.x() + u * (bottomRight.x() - bottomLeft.x());
        return top + v * (bottom - top);
    }

    private double y(double u, double v) {
        double top = topLeft.y() + u * (topRight.y() - topLeft.y());
        double bottom = bottomLeft.y() + u * (bottomRight.y() - bottomLeft.y());
        return top + v * (bottom - top);
    }

    /** Between four pixels; those outside are the nearest inside. */
    private static void sample(Picture picture, double x, double y, byte[] out, int at) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double low = y - top;
        int x0 = Math.min(Math.max(left, 0), picture.width() - 1);
        int x1 = Math.min(Math.max(left + 1, 0), picture.width() - 1);
        int y0 = Math.min(Math.max(top, 0), picture.height() - 1);
        int y1 = Math.min(Math.max(top + 1, 0), picture.height() - 1);
        for (int c = 0; c < 3; c++) {
            double above = picture.at(x0, y0, c) * (1 - right) + picture.at(x1, y0, c) * right;
            double below = picture.at(x0, y1, c) * (1 - right) + picture.at(x1, y1, c) * right;
            out[at + c] = (byte) Math.rint(above * (1 - low) + below * low);
        }
    }
}
