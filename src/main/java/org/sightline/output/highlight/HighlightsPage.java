package org.sightline.output.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sightline.codec.ClipWriter;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Utterance;
import org.sightline.output.Html;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.Answer;
import org.sightline.understand.highlight.Highlight;

/**
 * {@code highlights.html}: one page that needs nothing beside it but the clips: a timeline, the
 * highlights with players and reasons, a strip of shots, the transcript.
 */
final class HighlightsPage implements HighlightFormat {
    private final FrameSource frames;
    private final boolean hasClips;
    private final List<Answer> answers;

    /**
     * @param hasClips whether the clips are written too, so that they can be played
     * @param answers what became of what was asked for
     */
    HighlightsPage(FrameSource frames, boolean hasClips, List<Answer> answers) {
        this.frames = frames;
        this.hasClips = hasClips;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public void write(Reviewed<VideoDossier, List<Highlight>> video, Path folder)
            throws IOException, MediaException {
        String name = Words.fileName(video.file());
        InlineStills stills = new InlineStills(frames, video.file().path());
        Html page = new Html();
        page.open("html", "lang", "en").open("head");
        page.open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", "Highlights of " + name)
                .style(style())
                .close();
        page.open("body").open("header").element("h1", name);
        page.element("p", Figures.summary(video), "class", "faint");
        if (hasClips) {
            ClipWriter.fallback().ifPresent(said -> page.element("p", said, "class", "faint"));
        }
        page.close().open("main");
        asked(page);
        TimelineDrawing.draw(page, video);
        HighlightCards.write(page, video, stills, hasClips);
        ShotStrip.write(page, video, stills);
        transcript(page, video.dossier().transcript().utterances());
        AtomicFile.writeString(
                folder.resolve("highlights.html"), page.close().close().close().page());
    }

    private void asked(Html page) {
        if (answers.isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Asked for").open("ul");
        for (Answer answer : answers) {
            page.open("li")
                    .element("b", answer.query())
                    .text(" – " + told(answer.verdict()) + ", ")
                    .text(String.format(Locale.ROOT, "probability %.2f", answer.probability()))
                    .close();
        }
        page.close().close();
    }

    private static String told(Answer.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void transcript(Html page, List<Utterance> utterances) {
        if (utterances.isEmpty()) {
            return;
        }
        page.open("section").element("h2", "Transcript").open("dl");
        for (Utterance said : utterances) {
            page.element("dt", Figures.tenths(said.span().startMicros()))
                    .element("dd", said.text());
        }
        page.close().close();
    }

    private static String style() throws IOException {
        try (InputStream css =
                Objects.requireNonNull(HighlightsPage.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
