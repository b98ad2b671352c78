package org.sightline.media;

import java.nio.file.Path;

/**
 * A file at hand.
 *
 * @param path where it can be read now
 * @param name how people know it: the input as they gave it, then the way below it, with {@code /}
 * @param id its content
 * @param kind what it holds
 */
public record MediaFile(Path path, String name, MediaId id, MediaKind kind) {
    /** The file's own name without its last extension: {@code "a.b.jpg"} gives {@code "a.b"}. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
