package org.sightline.app.web;

import java.util.List;
import java.util.Locale;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.MediaFile;
import org.sightline.media.Timecode;
import org.sightline.review.FinalHighlights;
import org.sightline.review.Remarks;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;

/**
 * A video as its page shows it.
 *
 * @param seconds how long it is
 */
public record VideoSheet(
        String media, String file, double seconds, List<Span> shots, List<Pick> picks) {
    /** A shot in the strip, by its share of the video. */
    public record Span(double from, double share, String time) {}

    /**
     * A highlight.
     *
     * @param start seconds, for the player
     */
    public record Pick(
            String part,
            String title,
            boolean dropped,
            String by,
            double start,
            double end,
            String time,
            double from,
            double share,
            List<String> reasons,
            String transcript) {}

    static VideoSheet of(
            MediaFile file, VideoDossier dossier, List<Highlight> picked, Remarks remarks) {
        double whole = Math.max(1, dossier.durationMicros());
        List<Span> shots =
                dossier.shots().stream()
                        .map(s -> s.shot().span())
                        .map(
                                s ->
                                        new Span(
                                                1000 * s.startMicros() / whole,
                                                1000 * (s.endMicros() - s.startMicros()) / whole,
                                                Timecode.clock(s.startMicros())))
                        .toList();
        return new VideoSheet(
                dossier.id().sha256(),
                file.name(),
                whole / 1e6,
                shots,
                picked.stream().map(h -> pick(h, dossier, remarks, whole)).toList());
    }

    private static Pick pick(Highlight h, VideoDossier dossier, Remarks remarks, double whole) {
        StudioDesk.Said said =
                StudioDesk.Said.of(dossier.id(), FinalHighlights.part(h), h.title(), remarks);
        long start = h.span().startMicros();
        long end = h.span().endMicros();
        return new Pick(
                said.part(),
                said.words(),
                said.isDropped(),
                said.by(),
                start / 1e6,
                end / 1e6,
                Timecode.clock(start) + " to " + Timecode.clock(end),
                1000 * start / whole,
                1000 * (end - start) / whole,
                h.reasons().stream().map(VideoSheet::reason).toList(),
                h.transcript());
    }

    private static String reason(Reason reason) {
        return reason.signal()
                + String.format(Locale.ROOT, " %.2f: ", reason.value())
                + reason.text();
    }
}
