package org.sightline.output.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.Transition;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaInfo;
import org.sightline.media.Timecode;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;

/** What contact sheet and page say of a video and its shots. */
final class Figures {
    private Figures() {}

    /** {@code 0:30 · 1280 × 720 · 23.98 frames/s · 15 shots · 3 highlights}. */
    static String summary(Reviewed<VideoDossier, List<Highlight>> video) {
        VideoDossier dossier = video.dossier();
        MediaInfo info = dossier.info();
        return String.join(
                " · ",
                Timecode.clock(dossier.durationMicros()),
                info.width() + " × " + info.height(),
                rate(FrameGrid.rateOf(dossier)) + " frames/s",
                counted(dossier.shots().size(), "shot"),
                counted(video.meaning().size(), "highlight"));
    }

    /** {@code 0:12.4}. */
    static String tenths(long micros) {
        long tenths = (micros + 50_000) / 100_000;
        return Timecode.clock(tenths * 100_000) + "." + tenths % 10;
    }

    static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
    }

    /** How long a shot is and how it begins, if not by a cut. */
    static String note(Shot shot) {
        String length = seconds(shot.span().lengthMicros());
        return shot.transition() == Transition.CUT
                ? length
                : shot.transition().name().toLowerCase(Locale.ROOT) + ", " + length;
    }

    /**
     * Ranks of the highlights that show the shot for half its length, a second or half their own.
     */
    static List<Integer> ranks(Shot shot, List<Highlight> highlights) {
        return highlights.stream()
                .filter(highlight -> isShown(shot, highlight))
                .map(Highlight::rank)
                .toList();
    }

    /** Numbers of at most so many shots: those that highlights show, and others evenly. */
    static List<Integer> sample(Reviewed<VideoDossier, List<Highlight>> video, int most) {
        int count = video.dossier().shots().size();
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        TreeSet<Integer> sample = new TreeSet<>();
        IntStream.range(0, count)
                .filter(i -> !ranks(shot(video, i), video.meaning()).isEmpty())
                .limit(most)
                .forEach(sample::add);
        List<Integer> others = new ArrayList<>();
        IntStream.range(0, count).filter(i -> !sample.contains(i)).forEach(others::add);
        int wanted = most - sample.size();
        for (int i = 0; i < wanted; i++) {
            sample.add(others.get((int) ((long) i * others.size() / wanted)));
        }
        return List.copyOf(sample);
    }

    private static Shot shot(Reviewed<VideoDossier, List<Highlight>> video, int i) {
        return video.dossier().shots().get(i).shot();
    }

    private static boolean isShown(Shot shot, Highlight highlight) {
        long shared = shot.span().sharedMicros(highlight.span());
        long enough =
                Math.min(
                        Math.min(shot.span().lengthMicros() / 2, 1_000_000),
                        highlight.span().lengthMicros() / 2);
        return shared > 0 && shared >= enough;
    }

    private static String rate(FrameRate rate) {
        return rate.denominator() == 1
                ? Integer.toString(rate.numerator())
                : String.format(Locale.ROOT, "%.2f", rate.perSecond());
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
