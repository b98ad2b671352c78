package org.sightline.review;

import org.sightline.media.MediaId;

/**
 * A part of a video's highlights or of a meeting's minutes of which a person said whether it
 * stands.
 *
 * @param kept also when it was trimmed or put into other words: it is worth having
 * @param seen what was measured of it, as {@link Taste} wants it
 */
public record Judged(MediaId media, boolean kept, double[] seen) {}
