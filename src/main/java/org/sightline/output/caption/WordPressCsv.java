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
 * {@code alt-text-wordpress.csv}: for importers of media into WordPress. The columns are the names
 * under which WordPress keeps them: alt text in the field {@code _wp_attachment_image_alt}, the
 * description in {@code post_content}. Pictures that a person must still write for are left out.
 */
public final class WordPressCsv implements AltTextFormat {
    private static final List<String> COLUMNS =
            List.of("filename", "_wp_attachment_image_alt", "post_content", "review");

    @Override
    public String name() {
        return "wordpress";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        StringBuilder rows = new StringBuilder(CsvCells.BYTE_ORDER_MARK + CsvCells.row(COLUMNS));
        items.stream()
                .filter(Publishable::isWorded)
                .forEach(item -> rows.append(CsvCells.row(cells(item))));
        AtomicFile.writeString(folder.resolve("alt-text-wordpress.csv"), rows.toString());
        return Map.of();
    }

    private static List<String> cells(ReviewedAltText item) {
        return List.of(
                Publishable.fileName(item),
                item.meaning().alt(),
                item.meaning().longDescription(),
                AltTextHtml.lower(item.meaning().review()));
    }
}
