package org.sightline.understand.highlight;

import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * A stretch of a video that could be a highlight: its ends are places where it may be cut.
 *
 * @param startFrame first frame
 * @param endFrame exclusive
 * @param shots indices of the shots that it shows for half their length or a second, in order; at
 *     least one
 */
record Candidate(long startFrame, long endFrame, TimeSpan span, List<Integer> shots) {
    Candidate {
        shots = List.copyOf(shots);
    }
}
