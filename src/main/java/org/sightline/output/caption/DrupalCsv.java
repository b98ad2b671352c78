package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sightline.media.AtomicFile;
import org.sightline.media.CsvCells;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.review.ReviewedAltText;

/**
 * {@code alt-text-drupal.csv}: for Drupal's Migrate and Feeds. The columns are the names that the
 * media type Image has: {@code field_media_image/alt}. Pictures that a person must still write for
 * are left out.
 */
public final class DrupalCsv implements AltTextFormat {
    private static final List<String> COLUMNS =
            List.of("filename", "langcode", "field_media_image/alt", "description", "review");

    @Override
    public String name() {
        return "drupal";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        StringBuilder rows = new StringBuilder(CsvCells.BYTE_ORDER_MARK + CsvCells.row(COLUMNS));
        items.stream()
                .filter(Publishable::isWorded)
                .forEach(item -> rows.append(CsvCells.row(cells(item))));
        AtomicFile.writeString(folder.resolve("alt-text-drupal.csv"), rows.toString());
        return Map.of();
    }

    private static List<String> cells(ReviewedAltText item) {
        return List.of(
                Publishable.fileName(item),
                item.meaning().language(),
                item.meaning().alt(),
                item.meaning().longDescription(),
                AltTextHtml.lower(item.meaning().review()));
    }
}
