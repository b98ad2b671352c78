package org.sightline.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;

/**
 * The folder in which all that is known lies: dossiers, index, decisions and the job store.
 *
 * <p>The file {@code version} in it says by which rules. A library of a newer version is left
 * alone. Immutable; many may read a library, who writes holds its {@link #lock}.
 */
public final class Library {
    /** What this program writes, and the newest that it reads. */
    public static final int VERSION = 1;

    private final Path folder;

    private Library(Path folder) {
        this.folder = folder;
    }

    /**
     * The library in this folder; a new one where there is none.
     *
     * @throws LibraryException for one of a newer version, or when it cannot be made
     */
    public static Library open(Path folder) throws LibraryException {
        if (Files.notExists(versionFile(folder))) {
            try {
                AtomicFile.writeString(versionFile(folder), VERSION + "\n");
            } catch (MediaException e) {
                throw new LibraryException(String.valueOf(e.getMessage()), e.advice(), e);
            }
        }
        return existing(folder);
    }

    /**
     * The library in this folder, which must be there: for those who only read. Writes nothing.
     *
     * @throws LibraryException where there is none, or for one of a newer version
     */
    public static Library existing(Path folder) throws LibraryException {
        if (Files.notExists(versionFile(folder))) {
            throw new LibraryException(
                    "there is no library at " + folder,
                    "run a job first, or name the library's folder with --library");
        }
        int version = version(folder);
        if (version > VERSION) {
            throw new LibraryException(
                    "the library at "
                            + folder
                            + " is of version "
                            + version
                            + ", this program knows version "
                            + VERSION,
                    "use the newer program that made it, or another folder with --library");
        }
        return new Library(folder);
    }

    public Path folder() {
        return folder;
    }

    public DossierStore dossiers() {
        return new DossierStore(folder);
    }

    /** Folder of what was heard so far of recordings that are not measured yet. */
    public Path heard() {
        return folder.resolve("heard");
    }

    /** File of what writers answered, so that none is asked the same twice. */
    public Path answers() {
        return folder.resolve("answers.jsonl");
    }

    /** Folder of the search index. */
    public Path index() {
        return folder.resolve("index");
    }

    /** File of people's decisions. */
    public Path decisions() {
        return folder.resolve("decisions.jsonl");
    }

    /** File of people's remarks on highlights and minutes. */
    public Path remarks() {
        return folder.resolve("remarks.jsonl");
    }

    /** File that tells how the run goes on that has the library; there is none when none has. */
    public Path running() {
        return folder.resolve("running.json");
    }

    /** Path of the job store; the database adds its own ending. */
    public Path jobs() {
        return folder.resolve("jobs");
    }

    /**
     * Takes the library for one run, until the lock is closed or the process ends, however it ends.
     *
     * @throws LibraryException when another run has it, telling which and since when
     */
    public LibraryLock lock() throws LibraryException {
        return LibraryLock.take(folder.resolve("lock"));
    }

    private static Path versionFile(Path folder) {
        return folder.resolve("version");
    }

    private static int version(Path folder) throws LibraryException {
        try {
            return Integer.parseInt(Files.readString(versionFile(folder)).strip());
        } catch (IOException | NumberFormatException e) {
            throw new LibraryException(
                    "the version of the library at " + folder + " cannot be read",
                    "check that " + versionFile(folder) + " may be read and holds a number",
                    e);
        }
    }
}
