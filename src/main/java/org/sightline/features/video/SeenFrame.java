package org.sightline.features.video;

import org.jspecify.annotations.Nullable;
import org.sightline.media.Picture;

/**
 * A frame while it is not sure yet to which shot it belongs.
 *
 * @param change difference from the frame before, 0..255
 * @param picture only of some frames: it is dear to make
 */
record SeenFrame(long index, long micros, Thumb thumb, double change, @Nullable Picture picture) {}
