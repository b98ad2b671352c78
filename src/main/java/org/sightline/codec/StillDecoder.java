package org.sightline.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * Decodes picture files: JPEG (also CMYK), PNG, WebP, GIF (first frame), TIFF (first page) and BMP,
 * upright by their EXIF orientation, over white, in sRGB. Thread-safe.
 *
 * <p>A file that is cut or broken gives an exception and never a part of its picture.
 */
public final class StillDecoder {
    private final Limits limits;

    public StillDecoder(Limits limits) {
        this.limits = limits;
    }

    /** Decodes in full size; the errors are those of {@link #decode(Path, int)}. */
    public Picture decode(Path path) throws MediaException {
        return decode(path, Integer.MAX_VALUE);
    }

    /**
     * Decodes to a picture whose longer side is no more than {@code maxSide} pixels; smaller
     * pictures keep their size. Large JPEG files are decoded at a fraction of their size, which
     * saves most of the time.
     *
     * @throws MediaException EMPTY, UNSUPPORTED, DAMAGED, TOO_LARGE (told before memory is taken),
     *     UNREADABLE or VANISHED
     */
    public Picture decode(Path path, int maxSide) throws MediaException {
        Still still = open(path, limits);
        limits.check(path, still.width(), still.height());
        try {
            Picture picture = still.pixels(maxSide);
            Picture fitting = Resampler.fit(picture, maxSide);
            return Orientation.upright(fitting, still.embedded().orientation());
        } catch (IOException | RuntimeException e) {
            throw Trouble.damaged(path, "its pixels end early or make no sense", e);
        } catch (OutOfMemoryError e) {
            throw new MediaException(
                    FailureKind.TOO_LARGE,
                    Trouble.shown(path) + " needs more memory than there is",
                    "give Java more memory (-Xmx), or lower limits.pixels to refuse such files",
                    e);
        }
    }

    /** Reads a picture file's structure without its pixels. */
    static Still open(Path path, Limits limits) throws MediaException {
        byte[] bytes;
        try {
            limits.checkFile(path, Files.size(path));
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
        if (bytes.length == 0) {
            throw Trouble.empty(path);
        }
        StillFormat format = StillFormat.of(bytes).orElse(null);
        if (format == null) {
            throw Trouble.unsupported(
                    path,
                    "is not a picture that can be read",
                    "save it as JPEG, PNG, WebP, GIF, TIFF or BMP");
        }
        return format.open(path, bytes);
    }
}
