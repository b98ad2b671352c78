package org.sightline.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.OtherJvm;

class LibraryTest {
    @TempDir Path folder;

    @Test
    void isMadeWhereThereIsNone() throws Exception {
        Library made = Library.open(folder.resolve("a b/library"));

        assertThat(Library.existing(made.folder()).index())
                .isEqualTo(folder.resolve("a b/library/index"));
        assertThat(made.folder().resolve("version")).hasContent("1\n");
    }

    @Test
    void whoOnlyReadsMakesNone() {
        assertThatThrownBy(() -> Library.existing(folder.resolve("none")))
                .isInstanceOf(LibraryException.class)
                .hasMessage("there is no library at " + folder.resolve("none"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNewerLibraryIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("version"), "2\n");

        assertThatThrownBy(() -> Library.open(folder))
                .isInstanceOf(LibraryException.class)
                .hasMessage(
                        "the library at %s is of version 2, this program knows version 1", folder)
                .extracting(e -> ((LibraryException) e).advice())
                .asString()
                .contains("--library");
        assertThat(folder.resolve("version")).hasContent("2\n");
    }

    @Test
    void tellsOfAVersionThatIsNone() throws Exception {
        Files.writeString(folder.resolve("version"), "");

        assertThatThrownBy(() -> Library.open(folder)).isInstanceOf(LibraryException.class);
    }

    @Test
    void tellsOfAFileInItsPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Library.open(file)).isInstanceOf(LibraryException.class);
    }

    @Test
    void aSecondRunIsToldWhoHasIt() throws Exception {
        Library library = Library.open(folder);
        try (OtherJvm other = new OtherJvm(Holder.class, folder)) {
            other.await("locked");

            assertThatThrownBy(library::lock)
                    .isInstanceOf(LibraryException.class)
                    .hasMessageMatching(
                            "another run \\(pid "
                                    + other.pid()
                                    + ", since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\)"
                                    + " is using this library");

            other.kill();
            library.lock().close();
        }
    }

    @Test
    void oneProcessDoesNotLockTwiceEither() throws Exception {
        Library library = Library.open(folder);
        try (LibraryLock held = library.lock()) {
            assertThatThrownBy(library::lock)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
            assertThat(held).isNotNull();
        }
        library.lock().close();
    }

    /** Locks a library until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws LibraryException, IOException {
            try (LibraryLock held = Library.open(Path.of(args[0])).lock()) {
                System.err.println(held == null ? "not locked" : "locked");
                System.in.read();
            }
        }
    }
}
