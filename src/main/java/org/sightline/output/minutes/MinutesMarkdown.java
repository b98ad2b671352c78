package org.sightline.output.minutes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Moment;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.review.Reviewed;
import org.sightline.understand.minutes.Minutes;

/** {@code minutes.md}, in CommonMark with the tables that GitHub added. */
final class MinutesMarkdown implements MinutesFormat {
    @Override
    public String name() {
        return "md";
    }

    @Override
    public void write(Reviewed<RecordingDossier, Minutes> reviewed, Path folder)
            throws MediaException {
        AtomicFile.writeString(folder.resolve("minutes.md"), text(MinutesPages.of(reviewed)));
    }

    static String text(MinutesPage page) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(plain(page.title())).append("\n\n");
        out.append("**").append(page.status()).append("**\n\n");
        page.facts()
                .forEach(
                        fact ->
                                out.append("- ")
                                        .append(fact.name())
                                        .append(": ")
                                        .append(plain(fact.value()))
                                        .append('\n'));
        for (Section section : page.sections()) {
            out.append("\n## ").append(section.heading()).append("\n\n");
            append(out, section);
        }
        page.notes().forEach(note -> out.append('\n').append(plain(note)).append('\n'));
        return out.toString();
    }

    private static void append(StringBuilder out, Section section) {
        if (section.lines().isEmpty()) {
            out.append(section.whenEmpty()).append('\n');
        } else if (section.columns().isEmpty()) {
            section.lines().forEach(line -> out.append("- ").append(item(line)).append('\n'));
        } else {
            table(out, section);
        }
    }

    private static String item(Line line) {
        String speaker = line.speaker() == null ? "" : "**" + plain(line.speaker()) + ":** ";
        return speaker + plain(String.join(" ", line.cells())) + " " + moments(line);
    }

    private static void table(StringBuilder out, Section section) {
        out.append(row(section.columns()));
        out.append(row(section.columns().stream().map(column -> "---").toList()));
        for (Line line : section.lines()) {
            List<String> cells =
                    line.cells().stream()
                            .map(MinutesMarkdown::plain)
                            .collect(Collectors.toCollection(ArrayList::new));
            String speaker = line.speaker() == null ? "" : plain(line.speaker()) + " ";
            cells.add(speaker + moments(line));
            out.append(row(cells));
        }
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String moments(Line line) {
        return line.moments().stream()
                .map(Moment::label)
                .map(MinutesMarkdown::plain)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Text that Markdown shall not read as its own signs; line ends become blanks. */
    private static String plain(String text) {
        String line =
                Lines.one(text)
                        .replaceAll("([\\\\`*_\\[\\]{}<>#|~!&$])", "\\\\$1")
                        .replace("\\[?\\]", "[?]");
        return line.replaceFirst("^([-+=]|\\d+(?=[.)]))", "\\\\$1");
    }
}
