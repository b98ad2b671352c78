package org.sightline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.dossier.Json;
import tools.jackson.databind.JsonNode;

/** After the demo: what came out, read back from the files, and where it is. */
final class DemoTour {
    private static final int SHOWN = 3;

    private final Path output;
    private final Path library;
    private final PrintWriter out;

    DemoTour(Path output, Path library, PrintWriter out) {
        this.output = output;
        this.library = library;
        this.out = out;
    }

    void tell() throws IOException {
        out.println();
        out.println("What came out");
        altText(output.resolve("alt-text/alt-text.jsonl"));
        for (Path file : found("highlights.json")) {
            highlights(file);
        }
        for (Path file : found("minutes.json")) {
            minutes(file);
        }
        next();
        out.flush();
    }

    private void next() {
        String where = library.equals(Path.of("library")) ? "" : " --library " + library;
        out.println();
        out.println("Next");
        out.println("  ./sightline review" + where);
        out.println("    then open " + ReviewCommand.ADDRESS + " in a browser: accept or mend the");
        out.println(
                "    alt texts, keep, drop and trim the highlights, approve the minutes. Every");
        out.println(
                "    button tells its key; the one with W puts what you decided into the files");
        out.println("    in " + output.toAbsolutePath().normalize());
        out.println("  ./sightline search \"a cat\"" + where);
    }

    private void altText(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<JsonNode> rows =
                Files.readAllLines(file).stream().map(Json.mapper()::readTree).toList();
        List<JsonNode> given = rows.stream().filter(r -> !text(r, "alt").isEmpty()).toList();
        out.println("  " + file.resolveSibling("alt-text.html"));
        out.println(
                "    "
                        + rows.size()
                        + " pictures, "
                        + given.size()
                        + " with a sentence, the rest left to a person");
        given.stream()
                .sorted(Comparator.comparingDouble(r -> -r.path("confidence").asDouble()))
                .limit(SHOWN)
                .forEach(
                        r ->
                                out.println(
                                        "    "
                                                + Printable.of(
                                                        text(r, "file") + ": " + text(r, "alt"))));
    }

    private void highlights(Path file) throws IOException {
        JsonNode video = Json.mapper().readTree(Files.readString(file));
        out.println("  " + file.resolveSibling("highlights.html"));
        out.println(
                "    "
                        + video.path("shots").size()
                        + " shots, "
                        + video.path("highlights").size()
                        + " highlights");
        video.path("highlights")
                .valueStream()
                .limit(SHOWN)
                .forEach(
                        h ->
                                out.println(
                                        String.format(
                                                "    %5.1f to %5.1f s  %s (%s)",
                                                h.path("start").asDouble(),
                                                h.path("end").asDouble(),
                                                Printable.of(text(h, "title")),
                                                Printable.of(
                                                        text(h.path("reasons").path(0), "text")))));
    }

    private void minutes(Path file) throws IOException {
        JsonNode minutes = Json.mapper().readTree(Files.readString(file));
        out.println("  " + file.resolveSibling("minutes.pdf"));
        Stream.of("decisions", "actions")
                .flatMap(
                        kind ->
                                minutes.path(kind)
                                        .valueStream()
                                        .limit(SHOWN)
                                        .map(
                                                line ->
                                                        kind.substring(0, kind.length() - 1)
                                                                + ": "
                                                                + text(line, "text")))
                .forEach(line -> out.println("    " + Printable.of(line)));
    }

    private List<Path> found(String name) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(output, 3)) {
            return files.filter(f -> f.endsWith(name)).sorted().toList();
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
