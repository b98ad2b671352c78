package org.sightline.features.image;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.media.Box;
import org.sightline.media.Picture;

/**
 * Which of the eleven basic colours (Berlin and Kay, 1969), and tan, are to be seen where a thing
 * is. By hue, saturation and value of its pixels; at their edges colours overlap, so that one pixel
 * may count for two of them. Thread-safe.
 */
final class Colours {
    /** Points a side that are looked at. */
    private static final int POINTS = 48;

    /** What is left out at each side of a box: it shows what is behind the thing. */
    private static final double EDGE = 0.08;

    /** Colours with less are not kept. */
    private static final double TRACE = 0.01;

    private enum Name {
        BLACK,
        WHITE,
        GRAY,
        RED,
        ORANGE,
        BROWN,
        TAN,
        YELLOW,
        GREEN,
        BLUE,
        PURPLE,
        PINK
    }

    private Colours() {}

    /** Name to the share of the box's pixels that have it, 0..1; without those hardly there. */
    static Map<String, Double> in(Picture picture, Box box) {
        Map<Name, Integer> counts = new EnumMap<>(Name.class);
        for (int row = 0; row < POINTS; row++) {
            for (int column = 0; column < POINTS; column++) {
                int x = place(box.x(), box.width(), column, picture.width());
                int y = place(box.y(), box.height(), row, picture.height());
                count(picture.at(x, y, 0), picture.at(x, y, 1), picture.at(x, y, 2), counts);
            }
        }
        Map<String, Double> shares = new TreeMap<>();
        counts.forEach(
                (name, n) -> {
                    double share = Math.round(1000.0 * n / POINTS / POINTS) / 1000.0;
                    if (share >= TRACE) {
                        shares.put(name.name().toLowerCase(Locale.ROOT), share);
                    }
                });
        return shares;
    }

    private static int place(double start, double length, int point, int pixels) {
        double along = EDGE + (1 - 2 * EDGE) * (point + 0.5) / POINTS;
        return Math.min(pixels - 1, Math.max(0, (int) ((start + along * length) * pixels)));
    }

    private static void count(int red, int green, int blue, Map<Name, Integer> counts) {
        double value = Math.max(red, Math.max(green, blue)) / 255.0;
        double chroma = value - Math.min(red, Math.min(green, blue)) / 255.0;
        double saturation = value == 0 ? 0 : chroma / value;
        boolean isGrey = saturation < 0.18 || chroma < 0.08;
        add(counts, Name.BLACK, value < 0.25 || (isGrey && value < 0.3));
        add(counts, Name.WHITE, saturation < 0.2 && value > 0.7);
        add(counts, Name.GRAY, isGrey && value >= 0.25 && value < 0.8);
        if (!isGrey && value >= 0.2) {
            coloured(hue(red, green, blue), saturation, value, counts);
        }
    }

    private static void coloured(
            double hue, double saturation, double value, Map<Name, Integer> counts) {
        add(counts, Name.RED, (hue < 14 || hue > 340) && saturation > 0.5);
        add(counts, Name.ORANGE, in(hue, 12, 42) && saturation > 0.6 && value > 0.6);
        add(counts, Name.BROWN, in(hue, 5, 45) && value < 0.7);
        add(counts, Name.TAN, in(hue, 15, 50) && value >= 0.5 && saturation < 0.6);
        add(counts, Name.YELLOW, in(hue, 42, 68) && saturation > 0.4 && value > 0.5);
        add(counts, Name.GREEN, in(hue, 68, 170));
        add(counts, Name.BLUE, in(hue, 170, 262));
        add(counts, Name.PURPLE, in(hue, 255, 315));
        add(counts, Name.PINK, (hue >= 300 || hue < 12) && value > 0.6 && saturation < 0.75);
    }

    private static boolean in(double hue, double from, double to) {
        return hue >= from && hue < to;
    }

    /** Degrees, 0..360, of a pixel that has a hue. */
    private static double hue(int red, int green, int blue) {
        double chroma = Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        double sixth;
        if (red >= green && red >= blue) {
            sixth = ((green - blue) / chroma + 6) % 6;
        } else if (green >= blue) {
            sixth = (blue - red) / chroma + 2;
        } else {
            sixth = (red - green) / chroma + 4;
        }
        return 60 * sixth;
    }

    private static void add(Map<Name, Integer> counts, Name name, boolean isOne) {
        if (isOne) {
            counts.merge(name, 1, Integer::sum);
        }
    }
}
