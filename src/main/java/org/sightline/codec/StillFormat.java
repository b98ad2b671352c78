package org.sightline.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sightline.media.MediaException;

/** Picture formats that can be decoded, told by a file's first bytes. */
enum StillFormat {
    JPEG(JpegStill::new),
    PNG(PngStill::new),
    WEBP(WebpStill::new),
    GIF(GifStill::new),
    TIFF(TiffStill::new),
    BMP(BmpStill::new);

    // Constructors hold no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Opener opener;

    StillFormat(Opener opener) {
        this.opener = opener;
    }

    @FunctionalInterface
    private interface Opener {
        Still open(Path path, byte[] bytes) throws IOException, MediaException;
    }

    static Optional<StillFormat> of(byte[] head) {
        if (begins(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, "RIFF") && begins(head, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (begins(head, 0, "GIF87a") || begins(head, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (isTiff(head)) {
            return Optional.of(TIFF);
        }
        return BmpStill.begins(head) ? Optional.of(BMP) : Optional.empty();
    }

    private static boolean isTiff(byte[] head) {
        return begins(head, 0, "II*\0")
                || begins(head, 0, "MM\0*")
                || begins(head, 0, "II+\0")
                || begins(head, 0, "MM\0+");
    }

    /** Whether these characters, as Latin-1 bytes, stand at this place. */
    static boolean begins(byte[] bytes, int at, String latin1) {
        byte[] magic = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[at + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a file's structure.
     *
     * @throws MediaException DAMAGED or UNSUPPORTED
     */
    Still open(Path path, byte[] bytes) throws MediaException {
        try {
            return opener.open(path, bytes);
        } catch (IOException | RuntimeException e) {
            throw Trouble.damaged(path, "its " + this + " header is cut or wrong", e);
        }
    }

    /** As {@link org.sightline.media.MediaInfo} has it: {@code jpeg}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
