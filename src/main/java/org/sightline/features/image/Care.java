package org.sightline.features.image;

import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;

/**
 * How closely text is looked for, and how sure it must be.
 *
 * @param smallest longer side to which small pictures grow for the search, pixels
 * @param largest longer side to which large pictures shrink for it
 * @param sure least mean probability of a line's characters
 * @param letters least letters and digits of a line
 */
record Care(int smallest, int largest, double sure, int letters) {
    /**
     * @param kind the settings' part: {@code graphic} or {@code photograph}
     */
    static Care of(Settings settings, String kind) throws ModelException {
        return new Care(
                settings.whole(kind + ".smallest"),
                settings.whole(kind + ".largest"),
                settings.number(kind + ".sure"),
                settings.whole(kind + ".letters"));
    }

    /** Longer side at which the detector sees a picture. */
    int longest(Picture picture) {
        int side = Math.max(picture.width(), picture.height());
        return Math.max(smallest, Math.min(largest, side));
    }

    boolean keeps(LineDecoder.Line line) {
        return line.score() >= sure
                && line.text().codePoints().filter(Character::isLetterOrDigit).count() >= letters;
    }
}
