package org.sightline.features.speech;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sightline.codec.PlainText;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.Transcript;

/**
 * Reads transcripts that people or other programs wrote: WebVTT, SubRip, our own {@code
 * transcript.json}, that of Whisper, and plain {@code Speaker: words} lines, told apart by the
 * file's extension and, where that says nothing, by how the text begins.
 *
 * <p>In any encoding that {@link PlainText} knows, with any line ends. Without state.
 */
public final class TranscriptFile {
    /**
     * What the writer remarks and nobody says, as our own {@code transcript.txt} does in any
     * language: {@code [heard: lorca]}, {@code [at the same time: Speaker 2]}. A line that begins
     * so may hold somebody's words.
     */
    private static final Pattern REMARK =
            Pattern.compile("(?<=\\S) +\\[[^\\[\\]:\\n]{1,40}: [^\\[\\]\\n]+]");

    private TranscriptFile() {}

    /**
     * Reads a whole file.
     *
     * @return at least one utterance; {@code timed} is false for text that tells no times: those
     *     are then only an order
     * @throws MediaException when the file is empty, damaged (with the number of the line) or not
     *     readable
     */
    public static Transcript read(Path file) throws MediaException {
        String text = PlainText.read(file).text();
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
            case TEXT -> plain(REMARK.matcher(text).replaceAll(""));
        };
    }

    private static Transcript plain(String text) throws MediaException {
        Optional<Transcript> timed = TimedLines.read(text);
        return timed.isPresent() ? timed.get() : SpeakerLines.read(text);
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

    /** What is wrong with a line, and what to do. */
    static MediaException damaged(int line, String what) {
        return new MediaException(
                FailureKind.DAMAGED,
                "the transcript's line " + line + " " + what,
                "repair the line or export the transcript again");
    }
}
