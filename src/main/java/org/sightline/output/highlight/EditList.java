package org.sightline.output.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.FrameRate;
import org.sightline.media.Timecode;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;

/**
 * The highlights one after the other, in the order of the video, as editors count: in frames of a
 * constant rate.
 *
 * <p>At constant rate these are the frame numbers of the video. A file of variable rate is laid on
 * the grid of its nominal rate by time, as editors do when they read it. No editor knows rates of
 * less than a frame a second: such a show of slides is laid by time on a grid of {@link #USUAL}.
 *
 * @param rate a frame a second or more
 * @param start number that the source's own timecode gives its first frame; 0 when it has none
 * @param frames length of the video on that grid
 * @param cuts in order of time
 */
record EditList(FrameRate rate, long start, long frames, List<Cut> cuts) {
    private static final FrameRate USUAL = new FrameRate(25, 1);

    /**
     * A highlight's place in the source and on the new timeline.
     *
     * @param in first frame in the source, whose own first is 0
     * @param out exclusive
     * @param at first frame on the timeline, which begins at 0
     */
    record Cut(Highlight highlight, long in, long out, long at) {
        long length() {
            return out - in;
        }
    }

    static EditList of(Reviewed<VideoDossier, List<Highlight>> video) {
        VideoDossier dossier = video.dossier();
        FrameRate told = FrameGrid.rateOf(dossier);
        boolean slides = told.perSecond() < 1;
        FrameRate rate = slides ? USUAL : told;
        boolean constant =
                !slides && (dossier.shots().isEmpty() || new FrameGrid(dossier).constant());
        List<Cut> cuts = new ArrayList<>();
        long at = 0;
        for (Highlight highlight : inOrder(video.meaning())) {
            Cut cut = constant ? counted(highlight, at) : timed(highlight, rate, at);
            cuts.add(cut);
            at += cut.length();
        }
        long frames = constant ? dossier.frames() : rate.frameAt(dossier.durationMicros());
        String timecode = dossier.info().startTimecode();
        long start = timecode == null ? 0 : Timecode.frameOf(timecode, rate).orElse(0);
        return new EditList(rate, start, frames, List.copyOf(cuts));
    }

    /** Length of the new timeline in frames. */
    long length() {
        return cuts.stream().mapToLong(Cut::length).sum();
    }

    static List<Highlight> inOrder(List<Highlight> highlights) {
        return highlights.stream()
                .sorted(Comparator.comparing(Highlight::span).thenComparingInt(Highlight::rank))
                .toList();
    }

    private static Cut counted(Highlight highlight, long at) {
        return new Cut(highlight, highlight.startFrame(), highlight.endFrame(), at);
    }

    private static Cut timed(Highlight highlight, FrameRate rate, long at) {
        long in = rate.frameAt(highlight.span().startMicros());
        long out = rate.frameAt(highlight.span().endMicros());
        return new Cut(highlight, in, Math.max(in + 1, out), at);
    }
}
