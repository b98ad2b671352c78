package org.sightline.output.minutes;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Addresses of what lies beside the minutes. */
final class Links {
    private Links() {}

    /** An utterance in {@code minutes.html}, relative to the folder of the minutes. */
    static String toPage(String utterance) {
        return encoded("minutes.html", utterance);
    }

    /**
     * A file, relative to a folder; its whole address where they have no root in common. Folder and
     * file can move together.
     */
    static String from(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return from.getRoot().equals(to.getRoot())
                ? encoded(from.relativize(to).toString().replace('\\', '/'), null)
                : to.toUri().toString();
    }

    private static String encoded(String path, @Nullable String fragment) {
        try {
            // "./" keeps a colon in a file's name from being taken for a scheme.
            String safe = path.contains(":") ? "./" + path : path;
            return new URI(null, null, safe, fragment).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
