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
import org.sightline.output.minutes.MinutesPage.Block;
import org.sightline.output.minutes.MinutesPage.Fact;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/**
 * {@code minutes.html}: one page that needs nothing from elsewhere but the recording, which it
 * plays from where it lies; a click on a time or a line plays it from there.
 */
final class MinutesHtml implements MinutesFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        MinutesPage page = MinutesPages.of(reviewed, layout);
        HtmlTranscript transcript = new HtmlTranscript(reviewed, layout, folder);
        AtomicFile.writeString(folder.resolve("minutes.html"), text(page, transcript));
    }

    private static String text(MinutesPage page, HtmlTranscript transcript) {
        StringBuilder out = new StringBuilder();
        String title = Html.escaped(page.title());
        out.append("<!DOCTYPE html>\n<html lang=\"" + Html.escaped(page.language()) + "\">\n")
                .append("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\"")
                .append(" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>" + title + "</title>\n<style>\n" + resource("minutes.css"))
                .append("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>" + title + "</h1>\n")
                .append("<p class=\"status\">" + Html.escaped(page.status()) + "</p>\n<dl>\n");
        page.facts().forEach(fact -> fact(out, fact));
        out.append("</dl>\n</header>\n");
        page.notes()
                .forEach(note -> out.append("<p class=\"note\">" + Html.escaped(note) + "</p>\n"));
        page.sections().forEach(section -> section(out, section));
        out.append("</main>\n");
        transcript.append(out);
        return out.append("</body>\n</html>\n").toString();
    }

    private static void fact(StringBuilder out, Fact fact) {
        out.append("<dt>" + Html.escaped(fact.name()) + "</dt>");
        out.append("<dd>" + Html.escaped(fact.value()) + "</dd>\n");
    }

    private static void section(StringBuilder out, Section section) {
        out.append("<section>\n<h2>" + Html.escaped(section.heading()) + "</h2>\n");
        if (section.blocks().isEmpty()) {
            out.append("<p class=\"none\">" + Html.escaped(section.whenEmpty()) + "</p>\n");
        } else if (section.isTable()) {
            table(out, section);
        } else {
            section.blocks().forEach(block -> block(out, block));
        }
        out.append("</section>\n");
    }

    private static void block(StringBuilder out, Block block) {
        if (block.title() != null) {
            out.append("<h3>" + item(block.title()) + "</h3>\n");
        }
        if (!block.lines().isEmpty()) {
            out.append("<ul>\n");
            block.lines().forEach(line -> out.append("<li>" + item(line) + "</li>\n"));
            out.append("</ul>\n");
        }
    }

    private static String item(Line line) {
        String label =
                line.label() == null
                        ? ""
                        : "<span class=\"label\">" + Html.escaped(line.label()) + "</span> ";
        return label + speaker(line) + Html.escaped(line.text()) + " " + moments(line);
    }

    private static void table(StringBuilder out, Section section) {
        out.append("<div class=\"wide\"><table>\n<thead><tr>");
        section.columns()
                .forEach(name -> out.append("<th scope=\"col\">" + Html.escaped(name) + "</th>"));
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
                .map(MinutesHtml::moment)
                .collect(Collectors.joining(", ", "<span class=\"at\">", "</span>"));
    }

    private static String moment(Moment moment) {
        return "<a href=\"#"
                + Html.escaped(moment.id())
                + "\">"
                + Html.escaped(moment.label())
                + "</a>";
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(MinutesHtml.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
