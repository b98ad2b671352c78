package org.sightline.media;

/**
 * Frames a second as a reduced fraction: 30000/1001, 25/1.
 *
 * <p>Rates that containers report as decimals are snapped once to the broadcast rates by {@link
 * #nearest(double)}.
 */
public record FrameRate(int numerator, int denominator) {
    private static final int MOST = 240;
    private static final int[] NTSC = {24_000, 30_000, 48_000, 60_000, 120_000};

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("no frame rate: " + numerator + "/" + denominator);
        }
        int divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** The broadcast rate within 0.01 fps of this decimal, else the decimal in thousandths. */
    public static FrameRate nearest(double framesPerSecond) {
        long whole = Math.round(framesPerSecond);
        if (whole > 0 && Math.abs(framesPerSecond - whole) < 0.005) {
            return new FrameRate((int) whole, 1);
        }
        for (int ntsc : NTSC) {
            if (Math.abs(framesPerSecond - ntsc / 1001.0) < 0.01) {
                return new FrameRate(ntsc, 1001);
            }
        }
        return new FrameRate(Math.max(1, (int) Math.round(framesPerSecond * 1000)), 1000);
    }

    public double perSecond() {
        return (double) numerator / denominator;
    }

    /** At most 240: beyond, a file tells the clock by which it counts rather than its pictures. */
    public boolean isPlausible() {
        return perSecond() <= MOST;
    }

    /** Start of a frame in microseconds, rounded to the nearest. */
    public long microsOf(long frame) {
        return Math.floorDiv(frame * 1_000_000L * denominator * 2 + numerator, 2L * numerator);
    }

    /** Number of the frame that begins nearest to this moment. */
    public long frameAt(long micros) {
        long unit = 1_000_000L * denominator;
        return Math.floorDiv(micros * numerator * 2 + unit, 2 * unit);
    }

    /** As DESIGN's files write it: {@code "30000/1001"}, {@code "25/1"}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    /** Reads {@link #toString()}. */
    public static FrameRate parse(String fraction) {
        int slash = fraction.indexOf('/');
        return new FrameRate(
                Integer.parseInt(fraction, 0, slash, 10),
                Integer.parseInt(fraction, slash + 1, fraction.length(), 10));
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
