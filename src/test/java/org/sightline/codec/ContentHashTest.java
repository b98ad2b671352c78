package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

class ContentHashTest {
    @TempDir Path folder;

    @Test
    void isTheSha256OfTheBytes() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "abc");
        assertThat(ContentHash.of(file).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void tellsAFileThatIsGone() {
        assertThatThrownBy(() -> ContentHash.of(folder.resolve("gone.jpg")))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.kind()).isEqualTo(FailureKind.VANISHED))
                .hasMessageContaining("gone.jpg");
    }

    @Test
    void tellsAFileThatCannotBeRead() {
        assertThatThrownBy(() -> ContentHash.of(folder))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.kind()).isEqualTo(FailureKind.UNREADABLE));
    }
}
