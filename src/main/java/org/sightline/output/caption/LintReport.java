package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.ImageDossier;
import org.sightline.dossier.Json;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.WrittenText;
import org.sightline.understand.caption.AltTextLint;
import org.sightline.understand.caption.Finding;

/** {@code lint.jsonl}: what is wrong with the alt text that pictures carry; proposes nothing. */
public final class LintReport {
    private record Row(
            String file, String sha256, @Nullable String existingAlt, List<Finding> findings) {}

    private LintReport() {}

    /** One line of the report. */
    public record Linted(MediaFile file, ImageDossier dossier) {}

    /** Writes a line for each picture, in their order; one without findings has an empty list. */
    public static void write(List<Linted> pictures, Path folder) throws MediaException {
        String lines =
                pictures.stream()
                        .map(LintReport::row)
                        .map(row -> Json.line(row) + "\n")
                        .collect(Collectors.joining());
        AtomicFile.writeString(folder.resolve("lint.jsonl"), lines);
    }

    private static Row row(Linted picture) {
        WrittenText written = picture.dossier().info().written();
        String name = picture.file().name();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return new Row(
                name,
                picture.file().id().sha256(),
                written.altText(),
                AltTextLint.check(written.altText(), last, written.description()));
    }
}
