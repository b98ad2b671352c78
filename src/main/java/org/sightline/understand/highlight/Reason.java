package org.sightline.understand.highlight;

/**
 * Why a moment was picked.
 *
 * @param signal {@code motion}, {@code sound}, {@code speech}, {@code novelty}, {@code text},
 *     {@code query}; {@code none} where nothing stands out
 * @param value the measurement, in the unit that {@code text} names
 * @param text one clause for people, with the number: {@code 14 dB louder than usual here}
 */
public record Reason(String signal, double value, String text) {}
