package org.sightline.features.video;

/**
 * One row for each frame of a video: when it is shown and what was measured of it. The arrays are
 * of equal length and must not be changed; a record with arrays compares by identity.
 *
 * @param micros when it begins, exact, growing
 * @param change difference from the frame before, 0..255; 0 for the first
 * @param cut how sure the detector was that a shot begins with a cut here, 0..1
 * @param light mean luma, 0..255
 */
public record FrameLog(long[] micros, float[] change, float[] cut, float[] light) {
    public FrameLog {
        if (change.length != micros.length
                || cut.length != micros.length
                || light.length != micros.length) {
            throw new IllegalArgumentException("columns of different lengths");
        }
    }

    /** How many frames there are. */
    public int size() {
        return micros.length;
    }
}
