package org.sightline.codec;

import com.adobe.internal.xmp.XMPException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sightline.media.AtomicFile;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

/**
 * Copies a picture and puts alt text into the copy's XMP ({@code Iptc4xmpCore:AltTextAccessibility}
 * and {@code ExtDescrAccessibility}). The coded pixels stay the same bytes, and so does all
 * metadata but these two properties. Thread-safe.
 */
public final class TaggedCopy {
    private TaggedCopy() {}

    /** What one picture format does with an XMP packet. */
    interface Carrier {
        /** The packet that the file holds; null when none. */
        byte @Nullable [] packet();

        /** The whole file with this packet instead. */
        byte[] with(byte[] packet);
    }

    /**
     * Writes the copy; JPEG, PNG, WebP and classic TIFF.
     *
     * @throws MediaException UNSUPPORTED for the other formats, DAMAGED, TOO_LARGE when the words
     *     do not fit into a JPEG, UNREADABLE, VANISHED, NO_SPACE or UNWRITABLE
     */
    public static void write(Path from, Path target, AltTextWords words) throws MediaException {
        Carrier carrier = open(from);
        byte[] tagged;
        try {
            tagged = carrier.with(XmpPacket.with(carrier.packet(), words));
        } catch (XMPException e) {
            throw Trouble.damaged(from, "its XMP metadata makes no sense", e);
        } catch (IndexOutOfBoundsException e) {
            throw Trouble.damaged(from, "its parts are cut", e);
        } catch (IllegalArgumentException e) {
            throw new MediaException(
                    FailureKind.TOO_LARGE,
                    Trouble.shown(from) + " cannot hold its metadata and the words as well",
                    "use the sidecar instead, or shorten the long description",
                    e);
        }
        AtomicFile.write(target, out -> out.write(tagged));
    }

    private static Carrier open(Path from) throws MediaException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (IOException e) {
            throw Trouble.reading(from, e);
        }
        try {
            StillFormat format = StillFormat.of(bytes).orElse(StillFormat.BMP);
            return switch (format) {
                case JPEG -> new JpegXmp(bytes);
                case PNG -> new PngXmp(from, bytes);
                case WEBP -> new WebpXmp(from, bytes);
                case TIFF -> TiffXmp.of(from, bytes);
                case GIF, BMP ->
                        throw Trouble.unsupported(
                                from, "is of a format without XMP", "use the sidecar instead");
            };
        } catch (IOException | RuntimeException e) {
            throw Trouble.damaged(from, "its parts are cut or wrong", e);
        }
    }
}
