package org.sightline.understand.caption;

import java.util.List;
import java.util.Optional;
import org.sightline.dossier.ImageDossier;
import org.sightline.features.image.SeenObject;
import org.sightline.features.image.SeenText;

/**
 * What a picture may be for, as far as its pixels tell: mere decoration, or an icon. Which it is
 * depends on the page around it, so that this is only ever suggested to a person.
 */
final class Purpose {
    /** Standard deviation of luma that nobody sees. */
    private static final double ONE_COLOUR = 0.004;

    /** Pixels: rules and spacers are no thicker. */
    private static final int THIN = 4;

    /** So many times as long as thick: a border, whatever is drawn in it. */
    private static final int LONG = 20;

    /** Pixels of the longer side: no network was shown so little of the world. */
    private static final int SMALL = 64;

    private Purpose() {}

    /** The reason as evidence; empty where the picture shows something. */
    static Optional<Evidence> suggested(ImageDossier dossier) {
        int width = dossier.info().width();
        int height = dossier.info().height();
        int thickness = Math.min(width, height);
        int length = Math.max(width, height);
        String size = "only " + width + " × " + height + " pixels";
        List<SeenText> text = dossier.image().text();
        if (thickness > THIN && length <= SMALL && text.stream().noneMatch(Purpose::isWord)) {
            return Optional.of(because("perhaps an icon", size));
        }
        if (!text.isEmpty()) {
            return Optional.empty();
        }
        if (dossier.image().objects().stream().anyMatch(SeenObject::likely)) {
            return Optional.empty();
        }
        if (thickness <= THIN || length >= LONG * thickness) {
            return Optional.of(because("perhaps decoration", size));
        }
        return dossier.image().stats().contrast() < ONE_COLOUR
                ? Optional.of(because("perhaps decoration", "one colour all over"))
                : Optional.empty();
    }

    // A magnifying glass is read as a Q.
    private static boolean isWord(SeenText line) {
        return line.text().codePoints().filter(Character::isLetter).count() > 1;
    }

    private static Evidence because(String purpose, String reason) {
        return new Evidence(purpose, "pixels", reason, 1, null);
    }
}
