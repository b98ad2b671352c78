package org.sightline.output.highlight;

import java.nio.file.Path;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/** Single frames of videos. */
@FunctionalInterface
interface FrameSource {
    /**
     * The frame shown at a moment, upright.
     *
     * @param micros from the first frame
     * @param maxWidth pixels; wider frames are made smaller
     */
    Picture at(Path video, long micros, int maxWidth) throws MediaException;
}
