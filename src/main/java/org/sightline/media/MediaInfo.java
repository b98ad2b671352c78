package org.sightline.media;

import org.jspecify.annotations.Nullable;

/**
 * What a probe tells of a file without decoding it whole.
 *
 * @param kind by content
 * @param format short name of the container or picture format: {@code jpeg}, {@code mp4}
 * @param width pixels as shown (after rotation), 0 without a picture
 * @param height pixels as shown, 0 without a picture
 * @param durationMicros 0 for pictures and untimed text; an estimate for some containers
 * @param frameRate null without moving pictures and where the file tells none that can be true
 * @param hasSound whether there is an audio stream
 * @param written what people wrote into the file
 * @param startTimecode SMPTE timecode of the first frame as a camera wrote it, {@code 10:20:30:00},
 *     with {@code ;} before the frames for drop-frame; null without one that can be read
 */
public record MediaInfo(
        MediaKind kind,
        String format,
        int width,
        int height,
        long durationMicros,
        @Nullable FrameRate frameRate,
        boolean hasSound,
        WrittenText written,
        @Nullable String startTimecode) {
    /** Format of a transcript whose bytes tell its encoding. */
    public static final String TEXT = "text";

    /** Without a timecode. */
    public MediaInfo(
            MediaKind kind,
            String format,
            int width,
            int height,
            long durationMicros,
            @Nullable FrameRate frameRate,
            boolean hasSound,
            WrittenText written) {
        this(kind, format, width, height, durationMicros, frameRate, hasSound, written, null);
    }

    /** Format of a transcript that was read by a guess: {@code text in windows-949}. */
    public static String textIn(String encoding) {
        return TEXT + " in " + encoding;
    }

    /** The encoding that was guessed; null for all else. */
    public @Nullable String guessedEncoding() {
        return format.startsWith(TEXT + " in ") ? format.substring(TEXT.length() + 4) : null;
    }
}
