package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaFile;
import org.sightline.media.MediaKind;
import org.sightline.media.Picture;
import org.sightline.review.Reviewed;
import org.sightline.review.Source;
import org.sightline.understand.highlight.Answer;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.HighlightOptions;
import org.sightline.understand.highlight.HighlightPicker;
import org.sightline.understand.highlight.MadeVideo;

/** Videos with their highlights, and formats that need no decoder, for tests. */
final class Footage {
    static final List<Answer> ANSWERS =
            List.of(
                    new Answer("a goal", 0.83, Answer.Verdict.FOUND),
                    new Answer("<b>a boat</b>", 0.03, Answer.Verdict.NOT_IN_THIS_VIDEO));

    private Footage() {}

    /** Every format, with grey frames that differ by time and clips that tell their spans. */
    static List<HighlightFormat> formats() {
        FrameSource frames = Footage::frame;
        ClipCutter cutter =
                (source, spans, rate, target) ->
                        AtomicFile.writeString(target, source.name() + " " + spans);
        return List.of(
                new HighlightsJson(ANSWERS),
                new ShotsCsv(),
                new FramesCsv(),
                new CmxEdl(),
                new OtioTimeline(),
                new FcpXml(),
                new Fcp7Xml(),
                new ChapterFiles(),
                new ContactSheet(frames),
                new Clips(cutter, 0),
                new Reel(cutter),
                new HighlightsPage(frames, true, ANSWERS));
    }

    /** Ten shots of about four seconds with speech, a title and a loud moment. */
    static MadeVideo match(int numerator, int denominator) {
        int four = 4 * numerator / denominator;
        return MadeVideo.at(numerator, denominator)
                .shot(four, 0)
                .shot(four + 1, 1)
                .shotWithText(four + 2, 2, "SECOND HALF")
                .shot(four, 0)
                .shot(four + 3, 3, 0.3)
                .shot(four, 1)
                .shot(four, 0)
                .shotTagged(four + 5, 4, "football", 0.91)
                .shot(four, 1)
                .shot(four, 0)
                .says(13.2, 15, "they come down the left side")
                .says(17.5, 19.25, "what a goal! we won the final")
                .says(33, 36, "and so it ends & everybody goes <home>")
                .loud(18, 20, -11)
                .loud(30, 31, -14);
    }

    static Reviewed<VideoDossier, List<Highlight>> picked(String name, VideoDossier dossier) {
        return reviewed(
                name, dossier, new HighlightPicker().pick(dossier, HighlightOptions.defaults()));
    }

    static Reviewed<VideoDossier, List<Highlight>> reviewed(
            String name, VideoDossier dossier, List<Highlight> highlights) {
        MediaFile file =
                new MediaFile(
                        Path.of("/footage").resolve(name.replace("\0", "")),
                        name,
                        dossier.id(),
                        MediaKind.VIDEO);
        return new Reviewed<>(file, dossier, highlights, Source.MACHINE);
    }

    private static Picture frame(Path video, long micros, int maxWidth) {
        int height = Math.max(1, maxWidth * 9 / 16);
        byte[] rgb = new byte[maxWidth * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (40 + micros / 200_000 % 150 + i % maxWidth % 40);
        }
        return new Picture(maxWidth, height, rgb);
    }
}
