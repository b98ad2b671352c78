package org.sightline.understand.highlight;

import java.util.List;
import org.sightline.media.TimeSpan;

/**
 * A moment worth seeing.
 *
 * @param rank 1 is best
 * @param startFrame first frame, at {@code span}'s start
 * @param endFrame exclusive
 * @param score 0..1, comparable within one video
 * @param title a few words from evidence: words said, text shown, tags; never a guess
 * @param reasons strongest first, at least one
 * @param transcript words said within the span; empty when none
 */
public record Highlight(
        int rank,
        TimeSpan span,
        long startFrame,
        long endFrame,
        double score,
        String title,
        List<Reason> reasons,
        String transcript) {
    public Highlight {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a highlight tells its reasons");
        }
    }

    /** The same moment under another title and rank. */
    public Highlight titled(int otherRank, String otherTitle) {
        return new Highlight(
                otherRank, span, startFrame, endFrame, score, otherTitle, reasons, transcript);
    }
}
