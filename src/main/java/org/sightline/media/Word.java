package org.sightline.media;

/**
 * One spoken word.
 *
 * @param confidence 0..1 as the recogniser gave it; 1 for words that people wrote
 */
public record Word(String text, TimeSpan span, double confidence) {}
