package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sightline.dossier.ImageDossier;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.output.CsvCells;
import org.sightline.review.Reviewed;
import org.sightline.understand.caption.AltText;

/**
 * {@code alt-text.csv}: one row a picture, for spreadsheets; cells are safe as {@link CsvCells}.
 */
public final class AltTextCsv implements AltTextFormat {
    private static final List<String> COLUMNS =
            List.of(
                    "file",
                    "sha256",
                    "type",
                    "alt",
                    "long_description",
                    "confidence",
                    "review",
                    "existing_alt",
                    "source");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(List<Reviewed<ImageDossier, AltText>> items, Path folder)
            throws MediaException {
        StringBuilder rows = new StringBuilder(CsvCells.BYTE_ORDER_MARK);
        rows.append(CsvCells.row(COLUMNS));
        items.forEach(item -> rows.append(CsvCells.row(cells(item))));
        AtomicFile.writeString(folder.resolve("alt-text.csv"), rows.toString());
    }

    private static List<String> cells(Reviewed<ImageDossier, AltText> item) {
        AltText alt = item.meaning();
        return List.of(
                item.file().name(),
                item.file().id().sha256(),
                lower(alt.type()),
                alt.alt(),
                alt.longDescription(),
                String.format(Locale.ROOT, "%.4f", alt.confidence()),
                lower(alt.review()),
                Objects.requireNonNullElse(item.dossier().info().written().altText(), ""),
                lower(item.source()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
