package org.sightline.space;

/**
 * Something found.
 *
 * @param score calibrated probability that it is meant, 0..1, comparable over kinds
 * @param why for people, with the numbers: {@code says “…budget…” at 1:23; words 0.81, meaning
 *     0.70}
 */
public record Hit(Moment moment, double score, String why) {}
