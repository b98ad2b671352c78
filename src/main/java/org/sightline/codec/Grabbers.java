package org.sightline.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.sightline.media.MediaException;

/** Opens containers and says in our words what is wrong with them. */
final class Grabbers {
    private Grabbers() {}

    /** A grabber that is not started yet; the caller closes it. */
    static FFmpegFrameGrabber of(Path path) throws MediaException {
        Ffmpeg.ready();
        try {
            if (Files.size(path) == 0) {
                throw Trouble.empty(path);
            }
            if (!Files.isReadable(path)) {
                throw Trouble.reading(
                        path, new java.nio.file.AccessDeniedException(path.toString()));
            }
        } catch (IOException e) {
            throw Trouble.reading(path, e);
        }
        // "file:" keeps names such as "http:x" or "concat:y" from being read as protocols.
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber("file:" + path.toAbsolutePath());
        grabber.setOption("protocol_whitelist", "file");
        grabber.setCloseInputStream(true);
        return grabber;
    }

    /** Starts it, or closes it and throws DAMAGED. */
    static FFmpegFrameGrabber started(Path path, FFmpegFrameGrabber grabber) throws MediaException {
        try {
            grabber.start();
            return grabber;
        } catch (FrameGrabber.Exception | RuntimeException e) {
            close(grabber);
            throw Trouble.damaged(path, "no player could open it", e);
        }
    }

    static void close(FFmpegFrameGrabber grabber) {
        try {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            // what is left to release, the library has released
        }
    }

    /** Microseconds at which the container begins; 0 when it does not say. */
    static long startMicros(FFmpegFrameGrabber grabber) {
        long start = grabber.getFormatContext().start_time();
        return start == avutil.AV_NOPTS_VALUE ? 0 : start;
    }

    /**
     * The first stream of a type that is no cover picture, or -1. Where a file has several, players
     * and editors begin with the first; ffmpeg's own choice would be the largest picture.
     */
    static int first(FFmpegFrameGrabber grabber, int type) {
        AVFormatContext context = grabber.getFormatContext();
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            if (stream.codecpar().codec_type() == type && !isCover(stream)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isCover(AVStream stream) {
        return (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0;
    }
}
