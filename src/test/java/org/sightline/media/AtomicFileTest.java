package org.sightline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void makesFoldersAndLeavesNothingBesideTheFile() throws Exception {
        Path target = folder.resolve("a/b/c.txt");

        AtomicFile.writeString(target, "one");
        AtomicFile.writeString(target, "zwei ü");

        assertThat(target).hasContent("zwei ü");
        assertThat(inFolder(target.getParent())).containsExactly("c.txt");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws Exception {
        Path target = folder.resolve("c.txt");
        AtomicFile.writeString(target, "old");

        MediaException failure =
                catchThrowableOfType(
                        MediaException.class,
                        () ->
                                AtomicFile.write(
                                        target,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("No space left on device");
                                        }));

        assertThat(failure.kind()).isEqualTo(FailureKind.NO_SPACE);
        assertThat(failure).hasMessageStartingWith("no space left on the disk");
        assertThat(target).hasContent("old");
        assertThat(inFolder(folder)).containsExactly("c.txt");
    }

    @Test
    void anUncheckedFailureOfTheContentLeavesNothingEither() throws Exception {
        AtomicFile.Maker failsHalfWay =
                path -> {
                    Files.writeString(path, "half");
                    throw new IllegalStateException("half way");
                };

        assertThatThrownBy(() -> AtomicFile.make(folder.resolve("clip.mp4"), failsHalfWay))
                .hasMessage("half way");
        assertThat(inFolder(folder)).isEmpty();
    }

    @Test
    void tellsThatAFolderIsInTheWay() throws Exception {
        Files.createDirectories(folder.resolve("taken/by-a-folder"));

        MediaException failure =
                catchThrowableOfType(
                        MediaException.class,
                        () -> AtomicFile.writeString(folder.resolve("taken"), "x"));

        assertThat(failure.kind()).isEqualTo(FailureKind.UNWRITABLE);
        assertThat(inFolder(folder)).containsExactly("taken");
    }

    @Test
    void takesAwayWhatAKilledWriteLeftBehind() throws Exception {
        Path target = folder.resolve("clip.mp4");
        Path[] left = new Path[1];
        AtomicFile.make(
                target,
                path -> {
                    left[0] = path;
                    Files.writeString(path, "whole");
                });
        Files.writeString(left[0], "half");

        AtomicFile.make(target, path -> Files.writeString(path, "again"));

        assertThat(left[0].toString()).endsWith(".mp4");
        assertThat(target).hasContent("again");
        assertThat(inFolder(folder)).containsExactly("clip.mp4");
    }

    @Test
    void manyThreadsMayWriteOneTargetWithALongName() throws Exception {
        Path target = folder.resolve("n".repeat(240) + ".json");

        IntStream.range(0, 64)
                .parallel()
                .forEach(n -> writeUnchecked(target, String.valueOf(n % 10).repeat(50_000)));

        assertThat(Files.readString(target)).matches("(\\d)\\1{49999}");
        assertThat(inFolder(folder)).hasSize(1);
    }

    private static void writeUnchecked(Path target, String text) {
        try {
            AtomicFile.writeString(target, text);
        } catch (MediaException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
