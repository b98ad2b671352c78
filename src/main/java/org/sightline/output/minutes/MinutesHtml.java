package org.sightline.output.minutes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.output.minutes.MinutesPage.Fact;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code minutes.html}: one page that needs nothing else, the transcript below; each line's time
 * leads to what was said.
 */
final class MinutesHtml implements MinutesFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public void write(Reviewed<RecordingDossier, Minutes> reviewed, Path folder)
            throws MediaException {
        AtomicFile.writeString(folder.resolve("minutes.html"), text(reviewed));
    }

    static String text(Reviewed<RecordingDossier, Minutes> reviewed) {
        MinutesPage page = MinutesPages.of(reviewed);
        StringBuilder out = new StringBuilder();
        String title = Html.escaped(page.title());
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(page.wording().language())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>" + title + "</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>" + title + "</h1>\n")
                .append("<p class=\"status\">" + page.status() + "</p>\n<dl>\n");
        page.facts().forEach(fact -> fact(out, fact));
        out.append("</dl>\n</header>\n");
        page.notes()
                .forEach(note -> out.append("<p class=\"note\">" + Html.escaped(note) + "</p>\n"));
        page.sections().forEach(section -> section(out, section));
        transcript(out, page, reviewed.dossier().transcript());
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void fact(StringBuilder out, Fact fact) {
        out.append("<dt>" + fact.name() + "</dt><dd>" + Html.escaped(fact.value()) + "</dd>\n");
    }

    private static void section(StringBuilder out, Section section) {
        out.append("<section>\n<h2>" + section.heading() + "</h2>\n");
        if (section.lines().isEmpty()) {
            out.append("<p class=\"none\">" + section.whenEmpty() + "</p>\n");
        } else if (section.columns().isEmpty()) {
            out.append("<ul>\n");
            section.lines().forEach(line -> out.append("<li>" + item(line) + "</li>\n"));
            out.append("</ul>\n");
        } else {
            table(out, section);
        }
        out.append("</section>\n");
    }

    private static String item(Line line) {
        return speaker(line) + Html.escaped(String.join(" ", line.cells())) + " " + moments(line);
    }

    private static void table(StringBuilder out, Section section) {
        out.append("<div class=\"wide\"><table>\n<thead><tr>");
        section.columns().forEach(name -> out.append("<th scope=\"col\">" + name + "</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (Line line : section.lines()) {
            out.append("<tr>");
            line.cells().forEach(cell -> out.append("<td>" + Html.escaped(cell) + "</td>"));
            out.append("<td>" + speaker(line) + moments(line) + "</td></tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private static String speaker(Line line) {
        return line.speaker() == null
                ? ""
                : "<b><bdi>" + Html.escaped(line.speaker()) + "</bdi>:</b> ";
    }

    private static String moments(Line line) {
        return line.moments().stream()
                .map(
                        moment ->
                                "<a href=\"#"
                                        + Html.escaped(moment.id())
                                        + "\">"
                                        + Html.escaped(moment.label())
                                        + "</a>")
                .collect(Collectors.joining(", ", "<span class=\"at\">", "</span>"));
    }

    private static void transcript(StringBuilder out, MinutesPage page, Transcript transcript) {
        if (transcript.utterances().isEmpty()) {
            return;
        }
        out.append(
                "<section class=\"transcript\">\n<h2>" + page.wording().transcript() + "</h2>\n");
        for (int i = 0; i < transcript.utterances().size(); i++) {
            Utterance said = transcript.utterances().get(i);
            out.append("<p id=\"" + Html.escaped(said.id()) + "\"><span class=\"at\">");
            out.append(MinutesPages.label(transcript, i)).append("</span> ");
            if (said.speaker() != null) {
                out.append("<b><bdi>" + Html.escaped(said.speaker()) + "</bdi>:</b> ");
            }
            out.append(Html.escaped(said.text())).append("</p>\n");
        }
        out.append("</section>\n");
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(MinutesHtml.class.getResourceAsStream("minutes.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
