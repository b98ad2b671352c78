package org.sightline.codec;

import java.nio.file.Path;
import java.util.Locale;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

/**
 * How large a picture may be; checked before any memory is taken for its pixels.
 *
 * @param pixels width times height, 1 or more
 * @param bytes size of a picture file, 1 or more
 */
public record Limits(long pixels, long bytes) {
    /** 100 million pixels (12,000 x 8,333) and a file of 1 GiB. */
    public static final Limits DEFAULT = new Limits(100_000_000L, 1L << 30);

    public Limits {
        if (pixels < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits of " + pixels + " and " + bytes);
        }
    }

    /** The default with another number of pixels. */
    public static Limits ofPixels(long pixels) {
        return new Limits(pixels, DEFAULT.bytes());
    }

    void check(Path path, long width, long height) throws MediaException {
        if (width < 1 || height < 1) {
            throw Trouble.damaged(path, "it says it is " + width + " x " + height);
        }
        if (height > pixels / width) {
            throw new MediaException(
                    FailureKind.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "%s is %,d x %,d pixels; the limit is %,d pixels",
                            Trouble.shown(path),
                            width,
                            height,
                            pixels),
                    "scale it down, or raise limits.pixels if the machine has the memory");
        }
    }

    void checkFile(Path path, long size) throws MediaException {
        if (size > bytes || size > Integer.MAX_VALUE - 8) {
            throw new MediaException(
                    FailureKind.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "%s has %,d bytes; the limit for a picture is %,d bytes",
                            Trouble.shown(path),
                            size,
                            bytes),
                    "save it smaller or compressed");
        }
    }
}
