package org.sightline.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.sightline.media.MediaException;
import org.sightline.media.MediaKind;
import org.sightline.media.NameAndTime;

/** Tells by its content what a file holds. Thread-safe. */
public final class MediaSniffer {
    private static final int HEAD = 1 << 16;
    private static final Set<String> PICTURES =
            Set.of(
                    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "tif", "tiff", "bmp",
                    "heic", "heif", "avif");
    private static final Set<String> OTHERS =
            Set.of(
                    "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "ts", "m2ts", "mts",
                    "wmv", "flv", "3gp", "ogv", "mp3", "m4a", "aac", "wav", "wave", "flac", "ogg",
                    "oga", "opus", "aif", "aiff", "wma", "amr", "caf", "vtt", "srt");
    private static final Pattern SPEAKER_LINE = Pattern.compile("\\p{L}[^:\\n]{0,40}: *\\S.*");

    /** What holds the utterances in transcripts as JSON: ours and Whisper's. */
    private static final List<String> LISTS = List.of("utterances", "segments");

    private MediaSniffer() {}

    /**
     * What a file holds.
     *
     * @throws MediaException EMPTY, UNSUPPORTED, DAMAGED, UNREADABLE or VANISHED
     */
    public static MediaKind kindOf(Path path) throws MediaException {
        byte[] head = head(path);
        if (head.length == 0) {
            throw Trouble.empty(path);
        }
        if (StillFormat.of(head).isPresent()) {
            return MediaKind.IMAGE;
        }
        refuseKnownOthers(path, head);
        if (isContainer(head)) {
            return kindOfContainer(path);
        }
        if (isTranscript(path, head)) {
            return MediaKind.TRANSCRIPT;
        }
        throw Trouble.unsupported(
                path,
                claimsToBeMedia(path)
                        ? "does not hold what its name says"
                        : "is not a picture, video, recording or transcript",
                "open it in another program to see what it is, and save it in a common format");
    }

    /** Whether its name says that it is media; such a file is told of when it is not. */
    public static boolean claimsToBeMedia(Path path) {
        String extension = extension(path);
        return PICTURES.contains(extension) || OTHERS.contains(extension);
    }

    /** Whether its name says picture and it is none, or film or sound and it is a picture. */
    public static boolean isMislabelled(Path path, MediaKind kind) {
        return (kind == MediaKind.IMAGE ? OTHERS : PICTURES).contains(extension(path));
    }

    private static MediaKind kindOfContainer(Path path) throws MediaException {
        FFmpegFrameGrabber grabber = Grabbers.started(path, Grabbers.of(path));
        try {
            if (Grabbers.first(grabber, avutil.AVMEDIA_TYPE_VIDEO) >= 0) {
                return MediaKind.VIDEO;
            }
            if (Grabbers.first(grabber, avutil.AVMEDIA_TYPE_AUDIO) >= 0) {
                return MediaKind.RECORDING;
            }
        } finally {
            Grabbers.close(grabber);
        }
        throw Trouble.unsupported(
                path, "holds neither picture nor sound", "check that it was copied whole");
    }

    private static void refuseKnownOthers(Path path, byte[] head) throws MediaException {
        boolean apple = StillFormat.begins(head, 4, "ftyp");
        String brand =
                apple && head.length >= 12
                        ? new String(head, 8, 4, StandardCharsets.ISO_8859_1)
                        : "";
        if (List.of("heic", "heix", "mif1", "msf1", "heim", "avif", "avis").contains(brand)) {
            throw Trouble.unsupported(
                    path,
                    "is a HEIC or AVIF picture, which cannot be read yet",
                    "save it as JPEG or PNG");
        }
        if (StillFormat.begins(head, 0, "%PDF")) {
            throw Trouble.unsupported(
                    path, "is a PDF document", "export its pages or pictures as PNG or JPEG");
        }
        if (StillFormat.begins(head, 0, "PK\u0003\u0004")) {
            throw Trouble.unsupported(
                    path, "is a ZIP archive or an office document", "unpack it first");
        }
    }

    /**
     * Known beginnings only: the library below would take plain text for a picture of a terminal.
     */
    private static boolean isContainer(byte[] head) {
        for (String box : List.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot")) {
            if (StillFormat.begins(head, 4, box)) {
                return true;
            }
        }
        for (String magic :
                List.of(
                        "\u001aE\u00df\u00a3",
                        "OggS",
                        "fLaC",
                        "ID3",
                        "FLV",
                        "caff",
                        "#!AMR",
                        ".snd",
                        "0&\u00b2u\u008ef\u00cf\u0011",
                        "\0\0\u0001\u00ba",
                        "\0\0\u0001\u00b3",
                        "wvpk")) {
            if (StillFormat.begins(head, 0, magic)) {
                return true;
            }
        }
        boolean riff =
                (StillFormat.begins(head, 0, "RIFF") || StillFormat.begins(head, 0, "RF64"))
                        && (StillFormat.begins(head, 8, "WAVE")
                                || StillFormat.begins(head, 8, "AVI "));
        boolean aiff = StillFormat.begins(head, 0, "FORM") && StillFormat.begins(head, 8, "AIF");
        return riff || aiff || isMpegAudio(head) || isTransportStream(head);
    }

    /** A frame header of MPEG audio or ADTS: eleven or twelve set bits, and no reserved values. */
    private static boolean isMpegAudio(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff || (head[1] & 0xe0) != 0xe0) {
            return false;
        }
        boolean adts = (head[1] & 0xf6) == 0xf0;
        boolean layered =
                (head[1] & 0x18) != 0x08
                        && (head[1] & 0x06) != 0
                        && (head[2] & 0xf0) != 0xf0
                        && (head[2] & 0x0c) != 0x0c;
        return adts || layered;
    }

    private static boolean isTransportStream(byte[] head) {
        return head.length > 388
                && ((head[0] == 0x47 && head[188] == 0x47 && head[376] == 0x47)
                        || (head[4] == 0x47 && head[196] == 0x47 && head[388] == 0x47));
    }

    private static boolean isTranscript(Path path, byte[] head) {
        String text = PlainText.of(wholeLines(head)).text();
        boolean isCues = Set.of("vtt", "srt").contains(extension(path)) && text.contains("-->");
        if (text.startsWith("WEBVTT") || isCues) {
            return true;
        }
        if (extension(path).equals("json")) {
            return text.stripLeading().startsWith("{")
                    && LISTS.stream().anyMatch(list -> text.contains("\"" + list + "\""));
        }
        return extension(path).equals("txt") && isDialogue(text);
    }

    /** Without a character that is cut where the head ends. */
    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        while (head.length == HEAD && end > 1 && head[end - 1] != '\n') {
            end--;
        }
        return end > 1 ? Arrays.copyOf(head, end) : head;
    }

    /** At least two lines, most {@code Speaker: words} or many {@code Speaker 0:12}. */
    private static boolean isDialogue(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(50).toList();
        long spoken =
                lines.stream().filter(line -> SPEAKER_LINE.matcher(line.strip()).matches()).count();
        long stamped = lines.stream().filter(line -> NameAndTime.of(line).isPresent()).count();
        return (spoken >= 2 && spoken * 2 > lines.size())
                || (stamped >= 2 && stamped * 4 > lines.size());
    }

    private static byte[] head(Path path) throws MediaException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
    }

    private static String extension(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
