package org.sightline.media;

import java.util.regex.Pattern;

/**
 * Names a file by its content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record MediaId(String sha256) implements Comparable<MediaId> {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public MediaId {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a sha256: " + sha256);
        }
    }

    @Override
    public int compareTo(MediaId other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
