package org.sightline.understand.caption;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables that lie beside these classes. */
final class Resource {
    private Resource() {}

    /** The cells of each row; lines that begin with {@code #} are remarks. */
    static List<String[]> rows(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name);
                InputStream found = Objects.requireNonNull(in, name);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
