package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

class FileStampTest {
    @TempDir Path folder;

    @Test
    void staysWhileNobodyTouchesTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "one");
        assertThat(FileStamp.of(file)).isEqualTo(FileStamp.of(file));
    }

    @Test
    void isAnotherWhenTheFileIsReplacedByOneOfTheSameSizeAndTime() throws Exception {
        FileTime time = FileTime.from(Instant.parse("2026-03-31T12:00:00Z"));
        Path file = Files.writeString(folder.resolve("a"), "one");
        Files.setLastModifiedTime(file, time);
        FileStamp before = FileStamp.of(file);
        Path other = Files.writeString(folder.resolve("b"), "two");
        Files.setLastModifiedTime(other, time);
        Files.delete(file);
        Files.move(other, file);
        assertThat(FileStamp.of(file).text()).isNotEqualTo(before.text());
    }

    @Test
    void isSettledOnceTheClockHasGoneOn() throws Exception {
        FileStamp stamp = FileStamp.of(Files.writeString(folder.resolve("a"), "one"));
        assertThat(stamp.isSettled(stamp.touched())).isFalse();
        assertThat(stamp.isSettled(stamp.touched().plusSeconds(3))).isTrue();
    }

    @Test
    void tellsOfAFileThatIsGone() {
        assertThatThrownBy(() -> FileStamp.of(folder.resolve("gone")))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.VANISHED));
    }
}
