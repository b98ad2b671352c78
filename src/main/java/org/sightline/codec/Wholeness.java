package org.sightline.codec;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.sightline.media.MediaException;

/**
 * Whether a container is as long as it says: a copy that was cut short would else be worked on as
 * if it were the whole, and minutes of half a meeting look like minutes.
 *
 * <p>Known for MP4 and MOV (ISO 14496-12, boxes) and WAV and AVI (RIFF), which state sizes; a size
 * of 0 or near the largest means that the writer did not know it. Thread-safe.
 */
final class Wholeness {
    /** Some writers count a last padding byte that they do not write. */
    private static final int SLACK = 1024;

    /** Programs that write sound to a pipe state a size around the largest. */
    private static final long UNKNOWN = 0x7FFF0000L;

    private static final Set<String> CONTENT = Set.of("mdat", "moov", "moof");

    private Wholeness() {}

    /**
     * @throws MediaException DAMAGED for a file that ends before its content does
     */
    static void check(Path path) throws MediaException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long stated = stated(file);
            if (stated > file.length() + SLACK) {
                throw Trouble.damaged(
                        path,
                        String.format(
                                Locale.ROOT,
                                "it ends after %,d of %,d bytes",
                                file.length(),
                                stated));
            }
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    /** How long the file should be at least, as far as it says so. */
    private static long stated(RandomAccessFile file) throws IOException {
        String name = name(file, 0);
        if (name.equals("RIFF")) {
            long size = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            return size >= UNKNOWN ? 0 : size + 8;
        }
        return name(file, 4).equals("ftyp") ? boxes(file) : 0;
    }

    /** The end of the last box of content that begins in the file. */
    private static long boxes(RandomAccessFile file) throws IOException {
        long end = 0;
        long at = 0;
        while (at + 16 <= file.length()) {
            boolean content = CONTENT.contains(name(file, at + 4));
            file.seek(at);
            long size = Integer.toUnsignedLong(file.readInt());
            if (size == 1) {
                file.skipBytes(4);
                size = file.readLong();
            }
            if (size < 8) {
                return end;
            }
            at += size;
            end = content ? at : end;
        }
        return end;
    }

    private static String name(RandomAccessFile file, long at) throws IOException {
        byte[] name = new byte[4];
        file.seek(at);
        try {
            file.readFully(name);
        } catch (EOFException e) {
            return "";
        }
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
