package org.sightline.features.audio;

import org.sightline.media.TimeSpan;

/**
 * Where the sound rises far above what is usual in its file.
 *
 * @param z robust z-score: (value - median) / (1.4826 * median absolute deviation)
 */
public record SoundPeak(TimeSpan span, double z) {}
