package org.sightline.codec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.jspecify.annotations.Nullable;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaException;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.Timecode;
import org.sightline.media.WrittenText;

/** Tells what a file is without decoding it whole. Thread-safe. */
public final class MediaProbe {
    private MediaProbe() {}

    /**
     * Looks at a file; pictures are checked only for their structure, not for a size limit.
     *
     * @throws MediaException EMPTY, UNSUPPORTED, DAMAGED, UNREADABLE or VANISHED
     */
    public static MediaInfo probe(Path path) throws MediaException {
        MediaKind kind = MediaSniffer.kindOf(path);
        return switch (kind) {
            case IMAGE -> picture(path);
            case VIDEO, RECORDING -> container(path, kind);
            case TRANSCRIPT -> transcript(path);
        };
    }

    /** A guessed encoding is told, so that who reads strange letters knows why. */
    private static MediaInfo transcript(Path path) throws MediaException {
        String format =
                PlainText.read(path).guessed().map(MediaInfo::textIn).orElse(MediaInfo.TEXT);
        return new MediaInfo(MediaKind.TRANSCRIPT, format, 0, 0, 0, null, false, WrittenText.NONE);
    }

    private static MediaInfo picture(Path path) throws MediaException {
        Still still = StillDecoder.open(path, Limits.DEFAULT);
        boolean sideways = Orientation.swapsSides(still.embedded().orientation());
        return new MediaInfo(
                MediaKind.IMAGE,
                still.getClass().getSimpleName().replace("Still", "").toLowerCase(Locale.ROOT),
                sideways ? still.height() : still.width(),
                sideways ? still.width() : still.height(),
                0,
                null,
                false,
                WrittenTexts.in(path));
    }

    private static MediaInfo container(Path path, MediaKind kind) throws MediaException {
        Wholeness.check(path);
        FFmpegFrameGrabber grabber = Grabbers.started(path, Grabbers.of(path));
        try {
            FrameShape shape = kind == MediaKind.VIDEO ? FrameShape.of(path, grabber) : null;
            return new MediaInfo(
                    kind,
                    format(grabber),
                    shape == null ? 0 : shape.width(),
                    shape == null ? 0 : shape.height(),
                    Math.max(0, grabber.getLengthInTime()),
                    shape == null ? null : rate(grabber.getFormatContext().streams(shape.stream())),
                    Grabbers.first(grabber, avutil.AVMEDIA_TYPE_AUDIO) >= 0,
                    WrittenTexts.of(grabber.getMetadata()),
                    shape == null ? null : timecode(grabber.getFormatContext(), shape.stream()));
        } finally {
            Grabbers.close(grabber);
        }
    }

    /**
     * Of the video stream, else of the container, else of a track of its own (QuickTime's tmcd).
     */
    private static @Nullable String timecode(AVFormatContext file, int video) {
        List<AVDictionary> tags = new ArrayList<>();
        tags.add(file.streams(video).metadata());
        tags.add(file.metadata());
        for (int i = 0; i < file.nb_streams(); i++) {
            if (file.streams(i).codecpar().codec_type() == avutil.AVMEDIA_TYPE_DATA) {
                tags.add(file.streams(i).metadata());
            }
        }
        return tags.stream()
                .map(of -> avutil.av_dict_get(of, "timecode", null, 0))
                .filter(Objects::nonNull)
                .map(tag -> tag.value().getString().strip())
                .filter(Timecode::isSmpte)
                .findFirst()
                .orElse(null);
    }

    /** The first of the names that the container goes by: {@code mov,mp4,m4a} is {@code mov}. */
    private static String format(FFmpegFrameGrabber grabber) {
        String names = grabber.getFormat();
        int comma = names == null ? -1 : names.indexOf(',');
        return names == null ? "unknown" : comma < 0 ? names : names.substring(0, comma);
    }

    /**
     * The average rate, exact where it is a broadcast rate; what a variable rate averages to is
     * snapped. FFmpeg's other rate, r_frame_rate, is the clock on which all times can be told: of a
     * browser's WebM a thousand a second.
     */
    private static @Nullable FrameRate rate(AVStream stream) {
        AVRational average = stream.avg_frame_rate();
        if (average.num() <= 0 || average.den() <= 0) {
            return null;
        }
        boolean plain = average.den() == 1 || average.den() == 1001;
        FrameRate rate =
                plain
                        ? new FrameRate(average.num(), average.den())
                        : FrameRate.nearest((double) average.num() / average.den());
        return rate.isPlausible() ? rate : null;
    }
}
