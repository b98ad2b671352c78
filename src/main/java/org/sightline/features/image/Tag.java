package org.sightline.features.image;

/**
 * What a classifier says of a whole picture.
 *
 * @param label lower case, singular: {@code tabby cat}
 * @param score calibrated probability, 0..1
 */
public record Tag(String label, double score) {}
