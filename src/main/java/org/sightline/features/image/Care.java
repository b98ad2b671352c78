package org.sightline.features.image;

import org.sightline.media.Picture;

/**
 * How closely text is looked for, and how sure it must be.
 *
 * @param smallest longer side to which small pictures grow for the search, pixels
 * @param largest longer side to which large pictures shrink for it
 * @param sure least mean probability of a line's characters
 * @param letters least letters and digits of a line
 */
record Care(int smallest, int largest, double sure, int letters) {
    /** For screenshots, charts, signs and drawings. */
    static final Care GRAPHIC = new Care(960, 1600, 0.75, 1);

    /** For photographs, where leaves and bricks look like single letters. */
    static final Care PHOTOGRAPH = new Care(736, 736, 0.85, 2);

    int longest(Picture picture) {
        int side = Math.max(picture.width(), picture.height());
        return Math.max(smallest, Math.min(largest, side));
    }

    boolean keeps(LineDecoder.Line line) {
        return line.score() >= sure
                && line.text().codePoints().filter(Character::isLetterOrDigit).count() >= letters;
    }
}
