package org.sightline.output.caption;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sightline.media.MediaFile;

/** The forms of alt text; one more is a class and its line here. */
public final class AltTextFormats {
    private AltTextFormats() {}

    /**
     * @param thumbnails a small JPEG of a picture, empty when it can no longer be read; asked only
     *     for pictures that have none in the output folder yet
     */
    public static List<AltTextFormat> all(Function<MediaFile, Optional<byte[]>> thumbnails) {
        return List.of(
                new AltTextJsonl(),
                new AltTextCsv(),
                new AltTextHtml(thumbnails),
                new XmpSidecar());
    }

    /** The names that {@code outputs} of an alt-text job may hold. */
    public static List<String> names() {
        return all(file -> Optional.empty()).stream().map(AltTextFormat::name).toList();
    }
}
