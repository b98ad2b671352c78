package org.sightline.output.minutes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.output.minutes.MinutesPage.Block;
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
    public void write(
            Reviewed<RecordingDossier, Minutes> reviewed, MinutesLayout layout, Path folder)
            throws MediaException {
        AtomicFile.writeString(
                folder.resolve("minutes.md"), text(MinutesPages.of(reviewed, layout)));
    }

    static String text(MinutesPage page) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(plain(page.title())).append("\n\n");
        out.append("**").append(plain(page.status())).append("**\n\n");
        page.facts()
                .forEach(
                        fact ->
                                out.append("- ")
                                        .append(plain(fact.name()))
                                        .append(": ")
                                        .append(plain(fact.value()))
                                        .append('\n'));
        for (Section section : page.sections()) {
            out.append("\n## ").append(plain(section.heading())).append("\n\n");
            append(out, section);
        }
        page.notes().forEach(note -> out.append('\n').append(plain(note)).append('\n'));
        return out.toString();
    }

    private static void append(StringBuilder out, Section section) {
        if (section.blocks().isEmpty()) {
            out.append(plain(section.whenEmpty())).append('\n');
        } else if (section.isTable()) {
            table(out, section);
        } else {
            section.blocks().forEach(block -> append(out, block));
        }
    }

    private static void append(StringBuilder out, Block block) {
        if (block.title() != null) {
            out.append(endsParagraph(out) ? "" : "\n");
            out.append("### ").append(item(block.title())).append("\n");
            out.append(block.lines().isEmpty() ? "" : "\n");
        }
        block.lines().forEach(line -> out.append("- ").append(item(line)).append('\n'));
    }

    private static boolean endsParagraph(StringBuilder out) {
        return out.lastIndexOf("\n\n") == out.length() - 2;
    }

    private static String item(Line line) {
        String label = line.label() == null ? "" : plain(line.label()) + " \u2013 ";
        String speaker = line.speaker() == null ? "" : "**" + plain(line.speaker()) + ":** ";
        return label + speaker + plain(line.text()) + " " + moments(line);
    }

    private static void table(StringBuilder out, Section section) {
        out.append(row(section.columns().stream().map(MinutesMarkdown::plain).toList()));
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
