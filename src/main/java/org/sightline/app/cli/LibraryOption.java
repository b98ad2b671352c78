package org.sightline.app.cli;

import java.nio.file.Path;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import picocli.CommandLine.Option;

/** {@code --library}, shared by the commands. */
final class LibraryOption {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            defaultValue = "library",
            description = "what is known of your files (default: ./library)")
    private Path folder = Path.of("library");

    Library open() throws LibraryException {
        return Library.open(folder);
    }

    /** For those who only read: a name mistyped makes no new one. */
    Library existing() throws LibraryException {
        return Library.existing(folder);
    }

    Path folder() {
        return folder;
    }
}
