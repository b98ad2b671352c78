package org.sightline.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.review.FinalHighlights;
import org.sightline.review.Remarks;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;

/**
 * A video as its page shows it.
 *
 * @param seconds how long it is
 * @param rate frames a second, for the player
 * @param curve points of a drawing 1000 wide and 100 high: how much stands out over time
 */
public record VideoSheet(
        String media,
        String file,
        double seconds,
        String length,
        long frames,
        double rate,
        String curve,
        List<Strip> shots,
        List<Pick> picks) {
    /** The width of drawings over time. */
    static final int WIDE = 1000;

    private static final int HIGH = 100;

    /**
     * A stretch of the drawing.
     *
     * @param from of {@link #WIDE}
     * @param share of {@link #WIDE}
     */
    public record Stretch(double from, double share) {
        static Stretch of(TimeSpan span, double whole) {
            return new Stretch(
                    WIDE * span.startMicros() / whole, WIDE * span.lengthMicros() / whole);
        }
    }

    /**
     * A shot.
     *
     * @param start seconds, for the player
     * @param keyframe microseconds of the frame that stands for it
     * @param transition how it begins; empty for a plain cut
     */
    public record Strip(
            int number, Stretch at, double start, String time, long keyframe, String transition) {}

    /**
     * A highlight.
     *
     * @param frame microseconds of its first frame
     * @param start seconds, for the player
     * @param percent its score
     */
    public record Pick(
            Said fate,
            Said title,
            Said trim,
            long startFrame,
            long endFrame,
            double start,
            double end,
            String from,
            String to,
            String length,
            long frame,
            Stretch at,
            long percent,
            List<String> reasons,
            String transcript) {}

    /** How many highlights are not dropped. */
    public long standing() {
        return picks.stream().filter(pick -> !pick.fate().isDropped()).count();
    }

    static VideoSheet of(
            MediaFile file,
            VideoDossier dossier,
            List<Highlight> picked,
            float[] curve,
            Remarks remarks) {
        double whole = Math.max(1, dossier.durationMicros());
        FrameRate rate = FrameGrid.rateOf(dossier);
        List<Strip> shots = new ArrayList<>();
        for (ShotFeatures features : dossier.shots()) {
            shots.add(strip(shots.size() + 1, features, whole));
        }
        return new VideoSheet(
                dossier.id().sha256(),
                file.name(),
                whole / 1e6,
                Timecode.clock(dossier.durationMicros()),
                dossier.frames(),
                rate.perSecond(),
                points(curve),
                shots,
                picked.stream().map(h -> pick(h, dossier, rate, remarks)).toList());
    }

    private static Strip strip(int number, ShotFeatures features, double whole) {
        Shot shot = features.shot();
        long start = shot.span().startMicros();
        String transition = shot.transition().name().toLowerCase(Locale.ROOT);
        return new Strip(
                number,
                Stretch.of(shot.span(), whole),
                start / 1e6,
                Timecode.clock(start),
                features.keyframeMicros(),
                transition.equals("cut") ? "" : transition);
    }

    private static Pick pick(Highlight h, VideoDossier video, FrameRate rate, Remarks remarks) {
        MediaId id = video.id();
        Highlight stands = new FinalHighlights(remarks).edited(video, h, h.rank());
        TimeSpan span = stands.span();
        return new Pick(
                Said.of(id, FinalHighlights.part(h), "", remarks),
                Said.of(id, FinalHighlights.title(h), h.title(), remarks),
                Said.of(id, FinalHighlights.trim(h), "", remarks),
                stands.startFrame(),
                stands.endFrame(),
                span.start(),
                span.end(),
                Timecode.smpte(stands.startFrame(), rate),
                Timecode.smpte(stands.endFrame(), rate),
                String.format(Locale.ROOT, "%.1f s", span.seconds()),
                span.startMicros(),
                Stretch.of(span, (double) Math.max(1, video.durationMicros())),
                Math.round(h.score() * 100),
                h.reasons().stream().map(VideoSheet::reason).toList(),
                stands.transcript());
    }

    private static String reason(Reason reason) {
        return reason.signal() + ": " + reason.text();
    }

    private static String points(float[] curve) {
        StringBuilder points = new StringBuilder("0," + HIGH);
        for (int i = 0; i < curve.length; i++) {
            double x = (i + 0.5) * WIDE / curve.length;
            points.append(String.format(Locale.ROOT, " %.1f,%.1f", x, HIGH * (1 - curve[i])));
        }
        return points.append(" " + WIDE + "," + HIGH).toString();
    }
}
