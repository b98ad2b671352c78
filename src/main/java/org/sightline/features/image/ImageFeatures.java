package org.sightline.features.image;

import java.util.List;

/**
 * All that is measured of one picture.
 *
 * @param vector unit length, in the shared space
 * @param tags best first
 * @param objects best first
 * @param text in reading order
 * @param photograph probability that it is a photograph and not a graphic, 0..1
 */
public record ImageFeatures(
        float[] vector,
        List<Tag> tags,
        List<SeenObject> objects,
        List<SeenText> text,
        double photograph,
        PictureStats stats) {
    public ImageFeatures {
        tags = List.copyOf(tags);
        objects = List.copyOf(objects);
        text = List.copyOf(text);
    }
}
