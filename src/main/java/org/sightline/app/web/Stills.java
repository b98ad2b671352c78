package org.sightline.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.codec.FrameStream;
import org.sightline.codec.Limits;
import org.sightline.codec.StillDecoder;
import org.sightline.codec.StillWriter;
import org.sightline.dossier.Library;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.MediaFile;
import org.sightline.media.Picture;

/**
 * Small JPEGs of pictures and of frames of videos, made once and kept in the library. Thread-safe.
 */
final class Stills {
    /** Pixels of the longer side of a picture to look at, and of one in a list. */
    static final int LARGE = 1280;

    static final int SMALL = 320;

    /** Frames of one video that are kept: whoever asks for more waits, and the disk stays free. */
    static final int FRAMES_KEPT = 1000;

    private static final double QUALITY = 0.85;

    private interface Maker {
        Picture make() throws MediaException;
    }

    private final Path folder;
    private final StillDecoder decoder = new StillDecoder(Limits.DEFAULT);

    Stills(Library library) {
        folder = library.folder().resolve("stills");
    }

    /** A picture, at most so many pixels a side; empty when its file is there no longer. */
    Optional<byte[]> picture(MediaFile file, int side) {
        return kept(file, side + "", () -> decoder.decode(file.path(), side));
    }

    /** The frame of a video that is shown at a moment; empty when there is none. */
    Optional<byte[]> frame(MediaFile file, long micros) {
        return kept(file, "at-" + micros, () -> FrameStream.grab(file.path(), micros, SMALL));
    }

    private Optional<byte[]> kept(MediaFile file, String which, Maker maker) {
        String sha256 = file.id().sha256();
        Path shelf = folder.resolve(sha256.substring(0, 2));
        Path kept = shelf.resolve(sha256 + "-" + which + ".jpg");
        try {
            return Optional.of(Files.readAllBytes(kept));
        } catch (IOException none) {
            return made(kept, maker, which.startsWith("at-") && isFull(shelf, sha256));
        }
    }

    private static boolean isFull(Path shelf, String sha256) {
        try (Stream<Path> frames = Files.list(shelf)) {
            return frames.filter(f -> f.getFileName().toString().startsWith(sha256 + "-at-"))
                            .limit(FRAMES_KEPT)
                            .count()
                    == FRAMES_KEPT;
        } catch (IOException none) {
            return false;
        }
    }

    private static Optional<byte[]> made(Path kept, Maker maker, boolean isFull) {
        byte[] jpeg;
        try {
            jpeg = StillWriter.jpeg(maker.make(), QUALITY);
        } catch (MediaException e) {
            return Optional.empty();
        }
        if (isFull) {
            return Optional.of(jpeg);
        }
        try {
            AtomicFile.write(kept, out -> out.write(jpeg));
        } catch (MediaException full) {
            // it is made again the next time
        }
        return Optional.of(jpeg);
    }
}
