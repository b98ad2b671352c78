package org.sightline.output.caption;

import org.sightline.review.ReviewedAltText;
import org.sightline.review.Source;
import org.sightline.understand.caption.AltText;

/** What formats that go out of the house ask of a picture. */
final class Publishable {
    private Publishable() {}

    /** Whether there are words, or a person's word that none are needed. */
    static boolean isWorded(ReviewedAltText item) {
        return !item.meaning().alt().isEmpty() || isDecoration(item);
    }

    /** Whether a person decided that the picture only decorates. */
    static boolean isDecoration(ReviewedAltText item) {
        return item.meaning().type() == AltText.Type.DECORATIVE && item.source() == Source.HUMAN;
    }

    /** The file's own name with its extension. */
    static String fileName(ReviewedAltText item) {
        String name = item.file().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
