package org.sightline.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;

/** Names files by the SHA-256 of their bytes. */
public final class ContentHash {
    private static final int CHUNK = 128 * 1024;

    private ContentHash() {}

    /**
     * Reads the file once, in pieces, whatever its size.
     *
     * @throws MediaException VANISHED or UNREADABLE
     */
    public static MediaId of(Path path) throws MediaException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(path)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
        return new MediaId(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
