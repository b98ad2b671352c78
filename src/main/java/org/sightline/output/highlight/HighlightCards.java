package org.sightline.output.highlight;

import java.util.List;
import java.util.Locale;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.output.Html;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;

/** Highlights by rank, as a section of a page: player or still, score, reasons, words said. */
final class HighlightCards {
    private static final int WIDTH = 640;

    private HighlightCards() {}

    /**
     * @param hasClips whether there are clips beside the page that can be played
     */
    static void write(
            Html page,
            Reviewed<VideoDossier, List<Highlight>> video,
            InlineStills stills,
            boolean hasClips)
            throws MediaException {
        FrameRate rate = FrameGrid.rateOf(video.dossier());
        page.open("section").element("h2", "Highlights");
        if (video.meaning().isEmpty()) {
            page.element("p", "None was found in this video.").close();
            return;
        }
        page.open("ol", "class", "highlights");
        for (Highlight highlight : video.meaning()) {
            String still = stills.at(keyframe(video.dossier(), highlight.span()), WIDTH);
            page.open("li", "id", "h" + highlight.rank()).open("article");
            picture(page, highlight, still, hasClips);
            page.open("div", "class", "words");
            heading(page, highlight, rate);
            evidence(page, highlight);
            page.close().close().close();
        }
        page.close().close();
    }

    private static void picture(Html page, Highlight highlight, String still, boolean hasClips) {
        String what = "Highlight " + highlight.rank() + ": " + highlight.title();
        if (!hasClips) {
            page.open("img", "src", still, "alt", what);
            return;
        }
        String clip = "clips/" + Words.encoded(Words.clipName(highlight));
        page.open(
                "video",
                "controls",
                "",
                "preload",
                "none",
                "poster",
                still,
                "src",
                clip,
                "aria-label",
                what);
        page.element("a", "Open the clip", "href", clip).close();
    }

    private static void heading(Html page, Highlight highlight, FrameRate rate) {
        TimeSpan span = highlight.span();
        String score = String.format(Locale.ROOT, "%.2f", highlight.score());
        String timecode = Timecode.smpte(rate.frameAt(span.startMicros()), rate);
        page.element("h3", highlight.rank() + ". " + highlight.title());
        page.open("p", "class", "faint")
                .element("span", between(span))
                .element("span", timecode, "class", "code")
                .close();
        page.open("p", "class", "score")
                .element("span", "Score " + score)
                .element(
                        "meter",
                        score,
                        "min",
                        "0",
                        "max",
                        "1",
                        "value",
                        score,
                        "aria-label",
                        "Score")
                .close();
    }

    private static void evidence(Html page, Highlight highlight) {
        page.open("ul");
        for (Reason reason : highlight.reasons()) {
            page.open("li").element("b", reason.signal()).element("span", reason.text()).close();
        }
        page.close();
        if (!highlight.transcript().isEmpty()) {
            page.element("blockquote", highlight.transcript());
        }
    }

    /** The first keyframe within, else the middle. */
    private static long keyframe(VideoDossier dossier, TimeSpan span) {
        return dossier.shots().stream()
                .map(ShotFeatures::keyframeMicros)
                .filter(span::contains)
                .findFirst()
                .orElse((span.startMicros() + span.endMicros()) / 2);
    }

    private static String between(TimeSpan span) {
        return Figures.tenths(span.startMicros())
                + " to "
                + Figures.tenths(span.endMicros())
                + " ("
                + Figures.seconds(span.lengthMicros())
                + ")";
    }
}
