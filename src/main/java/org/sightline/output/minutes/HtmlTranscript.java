package org.sightline.output.minutes;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.MediaKind;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.output.minutes.ShownWords.Shown;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/** The transcript of a page, with the player of its recording where there is one. */
final class HtmlTranscript {
    private final Reviewed<RecordingDossier, Minutes> reviewed;
    private final MinutesLayout layout;
    private final Path folder;
    private final Transcript transcript;
    private final Overlaps overlaps;

    /**
     * @param folder of the page, from which the recording's address is told
     */
    HtmlTranscript(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder) {
        this.reviewed = reviewed;
        this.layout = layout;
        this.folder = folder;
        this.transcript = reviewed.dossier().transcript();
        this.overlaps = new Overlaps(transcript);
    }

    /** Nothing where nothing was heard. */
    void append(StringBuilder out) {
        if (transcript.utterances().isEmpty()) {
            return;
        }
        out.append("<section class=\"transcript\">\n<h2>");
        out.append(Html.escaped(layout.say(Phrase.TRANSCRIPT)) + "</h2>\n");
        boolean isHeard = reviewed.dossier().info().kind() != MediaKind.TRANSCRIPT;
        if (isHeard) {
            player(out);
        }
        MinutesLines lines = new MinutesLines(transcript, layout);
        for (int i = 0; i < transcript.utterances().size(); i++) {
            Utterance said = transcript.utterances().get(i);
            line(out, said, new Moment(said.id(), lines.label(i)), isHeard);
        }
        out.append("</section>\n");
        if (isHeard) {
            out.append("<script>\n" + MinutesHtml.resource("minutes.js") + "</script>\n");
        }
    }

    private void player(StringBuilder out) {
        String tag = reviewed.dossier().info().kind() == MediaKind.VIDEO ? "video" : "audio";
        String source = Html.escaped(Links.from(folder, reviewed.file().path()));
        String missing = Html.escaped(layout.say(Phrase.NO_SOUND));
        out.append("<div class=\"player\"><" + tag + " controls preload=\"metadata\" src=\"")
                .append(source + "\"></" + tag + ">\n<p class=\"note\" hidden>" + missing)
                .append(" <a href=\"" + source + "\">" + source + "</a></p></div>\n");
    }

    private void line(StringBuilder out, Utterance said, Moment moment, boolean isHeard) {
        String id = Html.escaped(moment.id());
        String start = String.format(Locale.ROOT, " data-start=\"%.2f\"", said.span().start());
        out.append("<p id=\"" + id + "\"" + (isHeard ? start : "") + ">");
        out.append("<a class=\"at\" href=\"#" + id + "\">" + Html.escaped(moment.label()));
        out.append("</a> ");
        if (said.speaker() != null) {
            out.append("<b><bdi>" + Html.escaped(said.speaker()) + "</bdi>:</b> ");
        }
        out.append(words(said).replace("</mark> <mark>", " ")).append("</p>\n");
    }

    private String words(Utterance said) {
        List<Shown> words = ShownWords.of(said);
        List<String> others = overlaps.behind(said, words);
        return IntStream.range(0, words.size())
                .mapToObj(i -> word(words.get(i)) + beside(others.get(i)))
                .collect(Collectors.joining(" "));
    }

    private String beside(String others) {
        return others.isEmpty() ? "" : aside(layout.atOnce(others));
    }

    private String word(Shown word) {
        String text = Html.escaped(word.text());
        String shown = word.unsure() ? "<mark>" + text + "</mark>" : text;
        return word.heard() == null ? shown : shown + aside(layout.heard(word.heard()));
    }

    private static String aside(String text) {
        return " <small>" + Html.escaped(text) + "</small>";
    }
}
