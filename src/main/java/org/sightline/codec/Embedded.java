package org.sightline.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a picture file carries beside its pixels, as bytes.
 *
 * @param exif a TIFF structure
 * @param xmp RDF/XML
 * @param iptc Photoshop image resources
 * @param icc colour profile
 * @param texts texts that people wrote, by their key ({@code Title}, {@code Description})
 */
record Embedded(
        byte @Nullable [] exif,
        byte @Nullable [] xmp,
        byte @Nullable [] iptc,
        byte @Nullable [] icc,
        Map<String, String> texts) {
    static final Embedded NONE = new Embedded(null, null, null, null, Map.of());

    /** 1 (upright) to 8, as EXIF 2.32 defines them; 1 when not told. */
    int orientation() {
        return exif == null ? 1 : Orientation.in(exif);
    }
}
