package org.sightline.features.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.Transcript;

/**
 * Reads transcripts that people or other programs wrote: WebVTT, SubRip, our own {@code
 * transcript.json} and plain {@code Speaker: words} lines, told apart by the file's extension and,
 * where that says nothing, by how the text begins.
 *
 * <p>UTF-8 with or without a byte order mark, else Latin-1; any line ends. Without state.
 */
public final class TranscriptFile {
    private static final long MOST_BYTES = 64L << 20;

    private TranscriptFile() {}

    /**
     * Reads a whole file.
     *
     * @return at least one utterance; {@code timed} is false for plain text, whose times are only
     *     an order
     * @throws MediaException when the file is empty, damaged (with the number of the line) or not
     *     readable
     */
    public static Transcript read(Path file) throws MediaException {
        String text = text(file);
        if (text.isBlank()) {
            throw new MediaException(
                    FailureKind.EMPTY, "the transcript is empty", "export it again");
        }
        Transcript transcript = parse(format(file, text), text);
        if (transcript.utterances().isEmpty()) {
            throw new MediaException(
                    FailureKind.EMPTY, "the transcript has no words", "export it again");
        }
        return transcript;
    }

    private enum Format {
        VTT,
        SRT,
        JSON,
        TEXT
    }

    private static Transcript parse(Format format, String text) throws MediaException {
        return switch (format) {
            case VTT -> new CueReader(text).vtt();
            case SRT -> new CueReader(text).srt();
            case JSON -> TranscriptJson.read(text);
            case TEXT -> SpeakerLines.read(text);
        };
    }

    private static Format format(Path file, String text) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".vtt") || text.startsWith("WEBVTT")) {
            return Format.VTT;
        }
        if (name.endsWith(".srt")) {
            return Format.SRT;
        }
        if (name.endsWith(".json") || text.stripLeading().startsWith("{")) {
            return Format.JSON;
        }
        return Format.TEXT;
    }

    private static String text(Path file) throws MediaException {
        byte[] bytes = bytes(file);
        String text = utf8OrLatin1(bytes);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
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

    private static String utf8OrLatin1(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** What is wrong with a line, and what to do. */
    static MediaException damaged(int line, String what) {
        return new MediaException(
                FailureKind.DAMAGED,
                "the transcript's line " + line + " " + what,
                "repair the line or export the transcript again");
    }
}
