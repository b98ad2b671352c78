package org.sightline.understand.caption;

import java.util.Optional;
import org.sightline.dossier.ImageDossier;
import org.sightline.features.image.SeenObject;

/**
 * Why a picture may be mere decoration, as far as its pixels tell. That it is one depends on the
 * page around it, so that this is only ever suggested to a person.
 */
final class Decoration {
    /** Standard deviation of luma that nobody sees. */
    private static final double ONE_COLOUR = 0.004;

    /** Pixels: rules and spacers are no thicker. */
    private static final int THIN = 4;

    private Decoration() {}

    /** The reason as evidence; empty where the picture shows something. */
    static Optional<Evidence> suggested(ImageDossier dossier) {
        boolean showsSomething =
                !dossier.image().text().isEmpty()
                        || dossier.image().objects().stream().anyMatch(SeenObject::likely);
        if (showsSomething) {
            return Optional.empty();
        }
        int width = dossier.info().width();
        int height = dossier.info().height();
        if (Math.min(width, height) <= THIN) {
            return Optional.of(because("only " + width + " × " + height + " pixels"));
        }
        return dossier.image().stats().contrast() < ONE_COLOUR
                ? Optional.of(because("one colour all over"))
                : Optional.empty();
    }

    private static Evidence because(String reason) {
        return new Evidence("perhaps decoration", "pixels", reason, 1, null);
    }
}
