package org.sightline.understand.highlight;

/**
 * What became of something asked for.
 *
 * @param query in the words of who asked
 * @param probability of the best moment, 0..1
 * @param found whether that is enough; if not, it is not in this video as far as can be told
 */
public record Answer(String query, double probability, boolean found) {}
