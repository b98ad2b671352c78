package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sightline.media.AtomicFile;
import org.sightline.media.CsvCells;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.review.DecisionTable;
import org.sightline.review.ReviewedAltText;
import org.sightline.understand.caption.AltText;
import org.sightline.understand.caption.Finding;

/**
 * {@code alt-text.csv}: one row a picture, for spreadsheets; cells are safe as {@link CsvCells}.
 *
 * <p>It comes back: {@code sightline decisions import} takes what was changed in {@code alt} and
 * {@code long_description}, and what was written into {@code decision} (accept, decorative), as
 * decisions. {@code shown} tells what stood there before; {@code warnings} what the lint finds in
 * what stands.
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
                    "warnings",
                    "existing_alt",
                    "source",
                    "proposal",
                    "decision",
                    "shown");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        StringBuilder rows = new StringBuilder(CsvCells.BYTE_ORDER_MARK);
        rows.append(CsvCells.row(COLUMNS));
        items.forEach(item -> rows.append(CsvCells.row(cells(item))));
        AtomicFile.writeString(folder.resolve("alt-text.csv"), rows.toString());
        return Map.of();
    }

    private static List<String> cells(ReviewedAltText item) {
        AltText alt = item.meaning();
        return List.of(
                item.file().name(),
                item.file().id().sha256(),
                lower(alt.type()),
                alt.alt(),
                alt.longDescription(),
                String.format(Locale.ROOT, "%.4f", alt.confidence()),
                lower(alt.review()),
                warnings(item),
                Objects.requireNonNullElse(item.existingAlt(), ""),
                lower(item.source()),
                item.proposal().alt(),
                "",
                DecisionTable.shown(alt.alt(), alt.longDescription()));
    }

    private static String warnings(ReviewedAltText item) {
        return item.warnings().stream().map(Finding::message).collect(Collectors.joining("; "));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
