package org.sightline.features.image;

/**
 * What a picture shows as a whole: where it is, or what is played.
 *
 * @param group one of {@code scene}, {@code sport}, {@code room}; labels of one group exclude one
 *     another
 * @param label {@code kitchen}
 * @param score calibrated probability, 0..1
 */
public record Scene(String group, String label, double score) {
    /** The same without its group. */
    public Tag tag() {
        return new Tag(label, score);
    }
}
