package org.sightline.media;

/**
 * A stretch of time within a file, exact to the microsecond; the file's first sample or frame is at
 * 0.
 *
 * @param startMicros first moment, 0 or more
 * @param endMicros end, exclusive, not before the start
 */
public record TimeSpan(long startMicros, long endMicros) implements Comparable<TimeSpan> {
    public TimeSpan {
        if (startMicros < 0 || endMicros < startMicros) {
            throw new IllegalArgumentException("no time span: " + startMicros + " to " + endMicros);
        }
    }

    /** From seconds, rounded to the nearest microsecond. */
    public static TimeSpan ofSeconds(double start, double end) {
        return new TimeSpan(Math.round(start * 1e6), Math.round(end * 1e6));
    }

    /** Start in seconds, for the rim only. */
    public double start() {
        return startMicros / 1e6;
    }

    /** End in seconds, for the rim only. */
    public double end() {
        return endMicros / 1e6;
    }

    /** Length in seconds, for the rim only. */
    public double seconds() {
        return (endMicros - startMicros) / 1e6;
    }

    public long lengthMicros() {
        return endMicros - startMicros;
    }

    public boolean overlaps(TimeSpan other) {
        return startMicros < other.endMicros && other.startMicros < endMicros;
    }

    /** How long both last together, 0 when they do not overlap. */
    public long sharedMicros(TimeSpan other) {
        return Math.max(
                0, Math.min(endMicros, other.endMicros) - Math.max(startMicros, other.startMicros));
    }

    public boolean contains(long micros) {
        return startMicros <= micros && micros < endMicros;
    }

    /** The least span that holds both. */
    public TimeSpan union(TimeSpan other) {
        return new TimeSpan(
                Math.min(startMicros, other.startMicros), Math.max(endMicros, other.endMicros));
    }

    @Override
    public int compareTo(TimeSpan other) {
        int byStart = Long.compare(startMicros, other.startMicros);
        return byStart != 0 ? byStart : Long.compare(endMicros, other.endMicros);
    }
}
