package org.sightline.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

/**
 * Text of a file that does not tell its encoding: by its byte order mark, else UTF-8, UTF-16 by its
 * zero bytes, and where none fits a guess: Korean (windows-949) where all it holds beyond ASCII is
 * then Hangul, else Western European (windows-1252).
 *
 * @param text without a byte order mark, lines ended by {@code \n}
 * @param guessed name of the encoding where it was a guess; empty where the bytes tell it
 */
public record PlainText(String text, Optional<String> guessed) {
    private static final long MOST_BYTES = 64L << 20;
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Of so many characters beyond ASCII must be Hangul in what counts as Korean. */
    private static final double HANGUL = 0.8;

    /**
     * Reads a whole file.
     *
     * @throws MediaException TOO_LARGE, VANISHED or UNREADABLE
     */
    public static PlainText read(Path file) throws MediaException {
        return of(bytes(file));
    }

    /**
     * @param bytes all of a file, or whole lines of it
     */
    public static PlainText of(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return sure(new String(bytes, marked.get()));
        }
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent() && utf8.get().indexOf(0) < 0) {
            return sure(utf8.get());
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return sure(new String(bytes, wide.get()));
        }
        if (utf8.isPresent()) {
            return sure(utf8.get());
        }
        return strictly(bytes, KOREAN)
                .filter(PlainText::isKorean)
                .map(text -> new PlainText(tidy(text), Optional.of("windows-949")))
                .orElseGet(
                        () ->
                                new PlainText(
                                        tidy(new String(bytes, WESTERN)),
                                        Optional.of("windows-1252")));
    }

    private static PlainText sure(String text) {
        return new PlainText(tidy(text), Optional.empty());
    }

    private static String tidy(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static Optional<Charset> marked(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        return first == 0xfffe
                ? Optional.of(StandardCharsets.UTF_16LE)
                : first == 0xfeff ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-16 of mostly Latin text: every other byte is zero. */
    private static Optional<Charset> wide(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int half = bytes.length / 2;
        if (half > 1 && zeros[1] * 4 > half && zeros[0] * 20 < half) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return half > 1 && zeros[0] * 4 > half && zeros[1] * 20 < half
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** Empty when the bytes are not of this encoding. */
    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        return result.isError() ? Optional.empty() : Optional.of(chars.flip().toString());
    }

    private static boolean isKorean(String text) {
        long beyond = text.chars().filter(c -> c > 0x7f).count();
        long hangul = text.chars().filter(c -> c >= 0xac00 && c <= 0xd7a3).count();
        return hangul > HANGUL * beyond;
    }

    private static byte[] bytes(Path file) throws MediaException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new MediaException(
                        FailureKind.TOO_LARGE,
                        "the transcript is larger than 64 MiB",
                        "split it, or check that it is a transcript");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new MediaException(
                    FailureKind.VANISHED, "the file is no longer there", "run again", e);
        } catch (IOException e) {
            throw new MediaException(
                    FailureKind.UNREADABLE,
                    "the file cannot be read",
                    "check that you may read it",
                    e);
        }
    }
}
