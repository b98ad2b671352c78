package org.sightline.codec;

import org.sightline.media.Picture;

/**
 * One frame of a video; its picture is its own copy.
 *
 * @param index counted from 0 in the order shown
 * @param micros when it is shown, exact, the file's first frame or sample at 0
 * @param picture upright, with square pixels
 */
public record VideoFrame(long index, long micros, Picture picture) {}
