package org.sightline.features.video;

import org.sightline.features.image.ImageFeatures;

/**
 * All that is measured of one shot.
 *
 * @param keyframeMicros timestamp of the frame that stands for the shot: sharp, not black
 * @param motion mean change between neighbouring frames within the shot, 0..1
 * @param image what the keyframe shows
 */
public record ShotFeatures(Shot shot, long keyframeMicros, double motion, ImageFeatures image) {}
