package org.sightline.features.image;

import org.sightline.media.Box;

/**
 * A line of text read from a picture.
 *
 * @param score the reader's mean character probability, 0..1
 */
public record SeenText(String text, double score, Box box) {}
