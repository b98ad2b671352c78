package org.sightline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.HighlightPicker;
import org.sightline.understand.highlight.SignalWeights;

/**
 * Highlights after people's remarks: some are dropped, renamed, or begin and end elsewhere.
 * Thread-safe.
 */
public final class FinalHighlights {
    private final Remarks remarks;

    public FinalHighlights(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The part of a video that a remark names to keep or drop this highlight. */
    public static String part(Highlight highlight) {
        return "highlight " + frames(highlight);
    }

    /** The part that a remark on its title names. */
    public static String title(Highlight highlight) {
        return "title " + frames(highlight);
    }

    /** The part that a remark on its beginning and end names; its words are a {@link Trim}. */
    public static String trim(Highlight highlight) {
        return "trim " + frames(highlight);
    }

    private static String frames(Highlight highlight) {
        return frames(highlight.startFrame(), highlight.endFrame());
    }

    private static String frames(long start, long end) {
        return start + "-" + end;
    }

    /** How much signals count in this video, after what people kept and dropped of others. */
    public SignalWeights weights(MediaId media) {
        return Taste.signals(remarks.weights(Taste.HIGHLIGHTS, media));
    }

    /** Whether people kept or dropped the moment between these frames; empty when neither. */
    public Optional<Boolean> isKept(MediaId media, long start, long end) {
        String frames = frames(start, end);
        if (remarks.isDropped(media, "highlight " + frames)) {
            return Optional.of(false);
        }
        return Stream.of("highlight ", "title ", "trim ")
                        .anyMatch(part -> remarks.latest(media, part + frames).isPresent())
                ? Optional.of(true)
                : Optional.empty();
    }

    /** Those that stand, with ranks that count on from 1. */
    public List<Highlight> of(VideoDossier video, List<Highlight> picked) {
        List<Highlight> kept = new ArrayList<>();
        for (Highlight h : picked) {
            if (!remarks.isDropped(video.id(), part(h))) {
                kept.add(edited(video, h, kept.size() + 1));
            }
        }
        return kept;
    }

    /** A highlight in people's words and within people's frames, whether it is kept or not. */
    public Highlight edited(VideoDossier video, Highlight h, int rank) {
        String title = remarks.words(video.id(), title(h), h.title());
        String trim = remarks.words(video.id(), trim(h), "");
        FrameGrid grid = new FrameGrid(video);
        return Trim.parse(trim)
                .filter(t -> t.endFrame() <= grid.endFrame())
                .map(t -> trimmed(video, grid, h, t))
                .orElse(h)
                .titled(rank, title);
    }

    private static Highlight trimmed(VideoDossier video, FrameGrid grid, Highlight h, Trim trim) {
        TimeSpan span = grid.span(trim.startFrame(), trim.endFrame());
        return new Highlight(
                h.rank(),
                span,
                trim.startFrame(),
                trim.endFrame(),
                h.score(),
                h.title(),
                h.reasons(),
                HighlightPicker.wordsIn(video.transcript(), span));
    }

    /** Whether a person said anything of these. */
    public boolean isReviewed(MediaId media, List<Highlight> picked) {
        return picked.stream()
                .flatMap(h -> Stream.of(part(h), title(h), trim(h)))
                .anyMatch(part -> remarks.latest(media, part).isPresent());
    }
}
