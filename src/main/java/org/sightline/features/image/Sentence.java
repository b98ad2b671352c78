package org.sightline.features.image;

/**
 * What a decoder would say of a picture.
 *
 * @param words lower case, with single spaces and without a full stop
 * @param mean logarithm of a word's probability on average, 0 or less
 * @param agreement cosine of the sentence and the picture in the shared space, -1..1
 * @param score calibrated probability that people would name what it names, 0..1
 */
public record Sentence(String words, double mean, double agreement, double score) {}
