/** Frames to measured facts: shots, keyframes, motion. */
@NullMarked
package org.sightline.features.video;

import org.jspecify.annotations.NullMarked;
