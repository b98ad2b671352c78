package org.sightline.understand.minutes;

/**
 * What a writer had to do with minutes.
 *
 * @param writer its name
 * @param lines how many lines stand in its words
 */
public record Rephrased(String writer, int lines) {}
