package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.Json;
import org.sightline.media.AtomicFile;
import org.sightline.media.CsvCells;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.review.ExistingAlt;
import org.sightline.understand.caption.AltTextLint;
import org.sightline.understand.caption.Finding;

/**
 * {@code lint.jsonl} and {@code lint.csv}: what is wrong with the alt text that people wrote;
 * proposes nothing.
 */
public final class LintReport {
    private static final List<String> COLUMNS =
            List.of("file", "sha256", "where", "existing_alt", "problem", "message", "advice");

    private record Row(
            String file,
            String sha256,
            @Nullable String where,
            @Nullable String existingAlt,
            List<Finding> findings) {}

    private LintReport() {}

    /**
     * A picture and what people wrote of it.
     *
     * @param existing empty when nobody wrote anything
     * @param caption in the picture file itself; null when none
     */
    public record Linted(MediaFile file, List<ExistingAlt> existing, @Nullable String caption) {}

    /**
     * Writes a line for each place where a picture has or lacks alt text, in the order of the
     * pictures; one without findings has an empty list, and no row in the table.
     */
    public static void write(List<Linted> pictures, Path folder) throws MediaException {
        List<Row> rows = new ArrayList<>();
        for (Linted picture : pictures) {
            if (picture.existing().isEmpty()) {
                rows.add(row(picture, new ExistingAlt(null, "", picture.caption())));
            }
            picture.existing().forEach(alt -> rows.add(row(picture, alt)));
        }
        AtomicFile.writeString(
                folder.resolve("lint.jsonl"),
                rows.stream().map(row -> Json.line(row) + "\n").collect(Collectors.joining()));
        AtomicFile.writeString(
                folder.resolve("lint.csv"),
                CsvCells.BYTE_ORDER_MARK
                        + CsvCells.row(COLUMNS)
                        + rows.stream().map(LintReport::cells).collect(Collectors.joining()));
    }

    private static Row row(Linted picture, ExistingAlt alt) {
        // An author's empty alt is a word: the picture decorates.
        boolean isSaidToDecorate = alt.alt() != null && alt.alt().isEmpty();
        return new Row(
                picture.file().name(),
                picture.file().id().sha256(),
                alt.where().isEmpty() ? null : alt.where(),
                alt.alt(),
                isSaidToDecorate
                        ? List.of()
                        : AltTextLint.check(alt.alt(), picture.file().name(), alt.caption()));
    }

    private static String cells(Row row) {
        return row.findings().stream()
                .map(
                        finding ->
                                CsvCells.row(
                                        List.of(
                                                row.file(),
                                                row.sha256(),
                                                Objects.requireNonNullElse(row.where(), ""),
                                                Objects.requireNonNullElse(row.existingAlt(), ""),
                                                AltTextHtml.lower(finding.problem()),
                                                finding.message(),
                                                finding.advice())))
                .collect(Collectors.joining());
    }
}
