package org.sightline.output.caption;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.output.OwnFolder;
import org.sightline.review.HtmlPage;
import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;

/**
 * {@code pages/}: copies of the job's web pages in which pictures without an {@code alt} attribute
 * have one. What the pages' authors wrote stays, unless a person decided otherwise in the review.
 */
public final class FilledPages implements AltTextFormat {
    private final List<HtmlPage> pages;

    public FilledPages(List<HtmlPage> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Map<String, Failure> write(List<ReviewedAltText> items, Path folder)
            throws MediaException {
        Map<Path, ReviewedAltText> byPath = new HashMap<>();
        items.forEach(item -> byPath.put(plain(item.file().path()), item));
        OwnFolder own = new OwnFolder(folder.resolve("pages"));
        for (HtmlPage page : pages) {
            page.write(
                    own.file(page.name()),
                    shown ->
                            Optional.ofNullable(byPath.get(plain(shown.file())))
                                    .filter(item -> mayFill(shown, item))
                                    .map(item -> item.meaning().alt()));
        }
        own.finish();
        return Map.of();
    }

    private static boolean mayFill(HtmlPage.Shown shown, ReviewedAltText item) {
        return item.source() == Source.HUMAN || (shown.alt() == null && Publishable.isWorded(item));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
