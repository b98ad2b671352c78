package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.MediaException;

class WholenessTest {
    @TempDir Path folder;

    @Test
    void anMp4WithItsIndexInFrontIsToldWhenItsContentIsCut() throws Exception {
        ByteBuffer film = ByteBuffer.allocate(20_000);
        box(film, "ftyp", 24);
        box(film, "moov", 2_000);
        box(film, "mdat", 20_000 - 2_024);
        isWhole(film.array());
        isCut(java.util.Arrays.copyOf(film.array(), 12_000), "12,000 of 20,000 bytes");
    }

    @Test
    void whatFollowsTheContentOfAnMp4DoesNotCount() throws Exception {
        ByteBuffer film = ByteBuffer.allocate(5_000);
        box(film, "ftyp", 24);
        box(film, "mdat", 4_000);
        film.putInt(0x7fffffff).put("junk".getBytes(StandardCharsets.ISO_8859_1));
        isWhole(film.array());
    }

    @Test
    void aBoxThatReachesToTheEndIsWhole() throws Exception {
        ByteBuffer film = ByteBuffer.allocate(5_000);
        box(film, "ftyp", 24);
        film.putInt(0).put("mdat".getBytes(StandardCharsets.ISO_8859_1));
        isWhole(film.array());
    }

    @Test
    void aWavShorterThanItsHeaderSaysIsTold() throws Exception {
        isWhole(wav(40_000, 39_992));
        isCut(wav(20_000, 39_992), "20,000 of 40,000 bytes");
    }

    @Test
    void aWavWrittenToAPipeDoesNotKnowItsLength() throws Exception {
        isWhole(wav(20_000, 0));
        isWhole(wav(20_000, -1));
        isWhole(wav(20_000, 0x7ffff024));
    }

    private void isWhole(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThatCode(() -> Wholeness.check(file)).doesNotThrowAnyException();
    }

    private void isCut(byte[] bytes, String words) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThatThrownBy(() -> Wholeness.check(file))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining(words);
    }

    private static void box(ByteBuffer film, String name, int size) {
        int at = film.position();
        film.putInt(size).put(name.getBytes(StandardCharsets.ISO_8859_1)).position(at + size);
    }

    private static byte[] wav(int length, int stated) {
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(stated)
                .put("WAVE".getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }
}
