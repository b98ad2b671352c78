package org.sightline.features.audio;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * Finds where a file is silent, to a tenth of a second.
 *
 * <p>A block of 400 ms that is silent is silent in all its parts, for any louder part would raise
 * it above the threshold. So silence reaches from the beginning of the first silent block to the
 * end of the last. What is shorter than half a second is a pause and no silence.
 */
public final class Silences {
    /** Digital silence and the noise of a quiet room lie below, faint speech above, LUFS. */
    static final double THRESHOLD = -48;

    private static final int BLOCK_STEPS = 4;
    private static final int LEAST_STEPS = 5;

    private Silences() {}

    /** In order, without overlap; none for a file without sound. */
    public static List<TimeSpan> in(Loudness loudness) {
        float[] levels = loudness.momentary();
        List<TimeSpan> found = new ArrayList<>();
        int from = -1;
        for (int end = BLOCK_STEPS; end <= levels.length + 1; end++) {
            boolean silent = end <= levels.length && levels[end - 1] < THRESHOLD;
            if (silent && from < 0) {
                from = end - BLOCK_STEPS;
            } else if (!silent && from >= 0) {
                if (end - 1 - from >= LEAST_STEPS) {
                    found.add(span(from, end - 1));
                }
                from = -1;
            }
        }
        return List.copyOf(found);
    }

    private static TimeSpan span(int fromStep, int toStep) {
        return new TimeSpan(fromStep * Loudness.STEP_MICROS, toStep * Loudness.STEP_MICROS);
    }
}
