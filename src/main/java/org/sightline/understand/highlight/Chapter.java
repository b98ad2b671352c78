package org.sightline.understand.highlight;

import org.sightline.media.TimeSpan;

/**
 * A part of a video for those who look for something in it.
 *
 * @param title from words said or shown or sure tags; {@code Part 2} where there is no such
 *     evidence
 */
public record Chapter(TimeSpan span, String title) {}
