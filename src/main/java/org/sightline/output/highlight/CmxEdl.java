package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;
import org.sightline.output.highlight.EditList.Cut;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;

/**
 * {@code timeline.edl}: CMX 3600 edit decision list. The timeline begins at one hour, as is usual;
 * drop-frame at 29.97 and 59.94 (SMPTE ST 12-1), with {@code ;} before the frames. Source times go
 * by the video's own timecode where it has one.
 */
final class CmxEdl implements HighlightFormat {
    @Override
    public String name() {
        return "edl";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws MediaException {
        EditList list = EditList.of(video);
        String channels = video.dossier().info().hasSound() ? "AA/V" : "V";
        String clipName = Words.fileName(video.file());
        boolean drop = Timecode.isDropFrame(list.rate());
        StringBuilder edl = new StringBuilder();
        edl.append("TITLE: ").append(Words.oneLine(video.file().stem())).append('\n');
        edl.append(drop ? "FCM: DROP FRAME\n" : "FCM: NON-DROP FRAME\n");
        for (int i = 0; i < list.cuts().size(); i++) {
            append(edl, i + 1, list, channels, clipName);
        }
        AtomicFile.writeString(folder.resolve("timeline.edl"), edl.toString());
    }

    private static void append(
            StringBuilder edl, int number, EditList list, String channels, String clip) {
        Cut cut = list.cuts().get(number - 1);
        FrameRate rate = list.rate();
        long hour = framesInAnHour(rate);
        Highlight highlight = cut.highlight();
        String at = Timecode.smpte(hour + cut.at(), rate);
        edl.append(
                String.format(
                        Locale.ROOT,
                        "\n%03d  AX       %-5s C        %s %s %s %s\n",
                        number,
                        channels,
                        source(cut.in(), list),
                        source(cut.out(), list),
                        at,
                        Timecode.smpte(hour + cut.at() + cut.length(), rate)));
        edl.append("* FROM CLIP NAME: ").append(clip).append('\n');
        edl.append("* LOC: ").append(at).append(" GREEN   ").append(title(highlight)).append('\n');
        edl.append("* COMMENT: ").append(Words.rank(highlight)).append('\n');
        for (Reason reason : highlight.reasons()) {
            edl.append("* COMMENT: ").append(Words.oneLine(reason.text())).append('\n');
        }
    }

    /** A camera's clock begins anew at midnight. */
    private static String source(long frame, EditList list) {
        long called = list.start() + frame;
        long day = 24 * framesInAnHour(list.rate());
        return Timecode.smpte(list.start() > 0 ? called % day : called, list.rate());
    }

    private static String title(Highlight highlight) {
        return Words.oneLine(highlight.title());
    }

    /** The number of the frame that is called 01:00:00:00. */
    static long framesInAnHour(FrameRate rate) {
        long base = Math.round(rate.perSecond());
        long dropped = Timecode.isDropFrame(rate) ? base / 15 * 54 : 0;
        return base * 3600 - dropped;
    }
}
