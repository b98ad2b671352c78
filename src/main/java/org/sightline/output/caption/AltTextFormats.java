package org.sightline.output.caption;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.media.MediaFile;
import org.sightline.review.HtmlPage;

/** The forms of alt text; one more is a class and its line here. */
public final class AltTextFormats {
    private AltTextFormats() {}

    /**
     * @param thumbnails a small JPEG of a picture, empty when it can no longer be read; asked only
     *     for pictures that have none in the output folder yet
     * @param pages web pages to fill alt text into
     */
    public static List<AltTextFormat> all(
            Function<MediaFile, Optional<byte[]>> thumbnails, List<HtmlPage> pages) {
        return List.of(
                new AltTextJsonl(),
                new AltTextCsv(),
                new AltTextHtml(thumbnails),
                new XmpSidecar(),
                new TaggedCopies(),
                new WordPressCsv(),
                new DrupalCsv(),
                new FilledPages(pages));
    }

    /** The names that {@code outputs} of an alt-text job may hold. */
    public static List<String> names() {
        return all(file -> Optional.empty(), List.of()).stream().map(AltTextFormat::name).toList();
    }

    /** What is written when a job does not say. */
    public static List<String> defaults() {
        return List.of("jsonl", "csv", "html", "xmp");
    }
}
