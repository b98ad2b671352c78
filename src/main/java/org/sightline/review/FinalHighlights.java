package org.sightline.review;

import java.util.ArrayList;
import java.util.List;
import org.sightline.media.MediaId;
import org.sightline.understand.highlight.Highlight;

/** Highlights after people's remarks: some are dropped, some renamed. Thread-safe. */
public final class FinalHighlights {
    private final Remarks remarks;

    public FinalHighlights(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The part of a video that a remark on this highlight names. */
    public static String part(Highlight highlight) {
        return "highlight " + highlight.startFrame() + "-" + highlight.endFrame();
    }

    /** Those that stand, with ranks that count on from 1. */
    public List<Highlight> of(MediaId media, List<Highlight> picked) {
        List<Highlight> kept = new ArrayList<>();
        for (Highlight h : picked) {
            if (!remarks.isDropped(media, part(h))) {
                String title = remarks.words(media, part(h), h.title());
                kept.add(
                        new Highlight(
                                kept.size() + 1,
                                h.span(),
                                h.startFrame(),
                                h.endFrame(),
                                h.score(),
                                title,
                                h.reasons(),
                                h.transcript()));
            }
        }
        return kept;
    }

    /** Whether a person said anything of these. */
    public boolean isReviewed(MediaId media, List<Highlight> picked) {
        return picked.stream().anyMatch(h -> remarks.latest(media, part(h)).isPresent());
    }
}
