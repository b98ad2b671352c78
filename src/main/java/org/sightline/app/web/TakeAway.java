package org.sightline.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.flow.Flow;
import org.sightline.flow.Flow.Studied;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;

/**
 * One output of one file, made on the spot by the same way as all outputs.
 *
 * @param name for the file that the browser saves
 */
record TakeAway(String name, String type, byte[] bytes) {
    private static final Map<String, String> TYPES =
            Map.of(
                    "pdf", "application/pdf",
                    "json", "application/json",
                    "csv", "text/csv",
                    "jpg", "image/jpeg",
                    "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** What a flow writes of this file when it is asked for one format; empty when nothing. */
    static Optional<TakeAway> of(Flow flow, Studied studied) throws MediaException, ModelException {
        try {
            Path folder = Files.createTempDirectory("sightline");
            try {
                flow.export(List.of(studied), folder);
                return first(folder, studied.file().stem());
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TakeAway> first(Path folder, String stem) throws IOException {
        Optional<Path> made;
        try (Stream<Path> files = Files.walk(folder)) {
            made = files.filter(Files::isRegularFile).min(Comparator.naturalOrder());
        }
        if (made.isEmpty()) {
            return Optional.empty();
        }
        String file = String.valueOf(made.get().getFileName());
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        return Optional.of(new TakeAway(stem + " " + file, type, Files.readAllBytes(made.get())));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
