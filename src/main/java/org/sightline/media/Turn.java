package org.sightline.media;

/**
 * A stretch in which one speaker speaks. Turns of two speakers may overlap.
 *
 * @param speaker as the utterances name them
 */
public record Turn(TimeSpan span, String speaker) {}
