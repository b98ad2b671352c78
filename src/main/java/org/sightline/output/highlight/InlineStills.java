package org.sightline.output.highlight;

import java.nio.file.Path;
import java.util.Base64;
import org.sightline.codec.StillWriter;
import org.sightline.media.MediaException;

/** Frames of one video as pictures that a page carries within itself. */
final class InlineStills {
    private static final double QUALITY = 0.8;

    private final FrameSource frames;
    private final Path video;

    InlineStills(FrameSource frames, Path video) {
        this.frames = frames;
        this.video = video;
    }

    /** A {@code data:} URI of the frame at a moment. */
    String at(long micros, int maxWidth) throws MediaException {
        byte[] jpeg = StillWriter.jpeg(frames.at(video, micros, maxWidth), QUALITY);
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
