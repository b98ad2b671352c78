package org.sightline.output.minutes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;

/** Takes away what an earlier run wrote and this one has no ground for. */
final class Removal {
    private Removal() {}

    static void of(Path file) throws MediaException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw AtomicFile.told(e, file);
        }
    }
}
