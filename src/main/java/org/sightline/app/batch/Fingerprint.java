package org.sightline.app.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sightline.codec.FileStamp;
import org.sightline.media.MediaException;

/** Much in short: words and files by their stamps. Equal prints, equal content. Use once. */
public final class Fingerprint {
    private final MessageDigest digest;

    /** Of files and folders as they are now. */
    public static String of(List<Path> paths) {
        Fingerprint print = new Fingerprint();
        paths.forEach(path -> print.add(path, Set.of()));
        return print.hex();
    }

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Fingerprint add(Object words) {
        digest.update(words.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /**
     * A file, or all files in a folder and below, but for those of these names; what is not there
     * counts as that.
     */
    Fingerprint add(Path path, Set<String> but) {
        if (!Files.exists(path)) {
            return add("none");
        }
        try (Stream<Path> below = Files.walk(path)) {
            below.filter(Files::isRegularFile)
                    .filter(file -> !but.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> add(file).add(stamp(file)));
            return this;
        } catch (IOException | UncheckedIOException e) {
            return add(e);
        }
    }

    /** 64 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A file that goes away meanwhile is another state, too. */
    private static String stamp(Path file) {
        try {
            return FileStamp.of(file).text();
        } catch (MediaException e) {
            return e.failure().message();
        }
    }
}
