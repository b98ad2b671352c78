package org.sightline.codec;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;

/**
 * Copies a video with chapters inside: pictures and sound packet by packet, nothing encoded again.
 */
public final class ChapteredCopy {
    private static final AVRational MICROS = new AVRational().num(1).den(1_000_000);

    /** A part of a video with its name. */
    public record Part(TimeSpan span, String title) {}

    private final Path source;
    private final AVFormatContext in;
    private final long start;
    private final AVFormatContext out = new AVFormatContext(null);

    private ChapteredCopy(Path source, FFmpegFrameGrabber grabber) {
        this.source = source;
        this.in = grabber.getFormatContext();
        this.start = Grabbers.startMicros(grabber);
    }

    /**
     * Writes an MP4, whole or not at all; streams other than pictures and sound are left out.
     *
     * @throws MediaException what reading the source throws; NO_SPACE or UNWRITABLE for the target;
     *     UNSUPPORTED when pictures or sound are of a kind that MP4 cannot hold
     */
    public static void write(Path source, List<Part> parts, Path target) throws MediaException {
        FFmpegFrameGrabber grabber = Grabbers.started(source, Grabbers.of(source));
        try {
            ChapteredCopy copy = new ChapteredCopy(source, grabber);
            AtomicFile.make(target, file -> copy.write(parts, file));
        } finally {
            Grabbers.close(grabber);
        }
    }

    private void write(List<Part> parts, Path file) throws IOException, MediaException {
        check(avformat_alloc_output_context2(out, null, "mp4", file.toString()));
        AVDictionary options = new AVDictionary(null);
        AVIOContext target = new AVIOContext(null);
        try {
            int[] places = streams();
            chapters(parts);
            check(avio_open(target, "file:" + file, AVIO_FLAG_WRITE));
            out.pb(target);
            av_dict_set(options, "movflags", "+faststart", 0);
            out.flags(out.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
            check(avformat_write_header(out, options));
            packets(places);
            check(av_write_trailer(out));
        } finally {
            avio_closep(target);
            avformat_free_context(out);
        }
    }

    /** Of each stream of the source its place in the copy, or -1. */
    private int[] streams() throws MediaException {
        int[] places = new int[in.nb_streams()];
        for (int i = 0; i < places.length; i++) {
            AVStream from = in.streams(i);
            places[i] = isKept(from) ? added(from) : -1;
        }
        return places;
    }

    private static boolean isKept(AVStream stream) {
        int type = stream.codecpar().codec_type();
        boolean seen = type == AVMEDIA_TYPE_VIDEO && !Grabbers.isCover(stream);
        return seen || type == AVMEDIA_TYPE_AUDIO;
    }

    private int added(AVStream from) throws MediaException {
        AVOutputFormat mp4 = out.oformat();
        if (avformat_query_codec(mp4, from.codecpar().codec_id(), 0) != 1) {
            throw Trouble.unsupported(
                    source,
                    "has pictures or sound that MP4 cannot hold",
                    "leave 'chaptered' out of the job's outputs, or give chapters.ffmetadata to a"
                            + " program that writes its format");
        }
        AVStream to = avformat_new_stream(out, null);
        avcodec_parameters_copy(to.codecpar(), from.codecpar());
        to.codecpar().codec_tag(0);
        to.time_base(from.time_base());
        to.avg_frame_rate(from.avg_frame_rate());
        to.disposition(from.disposition());
        return to.index();
    }

    /** The library frees what it finds here with the context. */
    private void chapters(List<Part> parts) {
        Pointer list = av_mallocz((long) Math.max(1, parts.size()) * Long.BYTES);
        PointerPointer<AVChapter> chapters = new PointerPointer<>(list);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            AVChapter chapter = new AVChapter(av_mallocz(Pointer.sizeof(AVChapter.class)));
            chapter.id(i + 1L);
            chapter.time_base().num(1).den(1_000_000);
            chapter.start(part.span().startMicros()).end(part.span().endMicros());
            AVDictionary told = new AVDictionary(null);
            av_dict_set(told, "title", part.title(), 0);
            chapter.metadata(told);
            chapters.put(i, chapter);
        }
        out.chapters(chapters);
        out.nb_chapters(parts.size());
    }

    private void packets(int[] places) throws IOException {
        AVPacket packet = av_packet_alloc();
        try {
            while (av_read_frame(in, packet) >= 0) {
                int from = packet.stream_index();
                int to = from < places.length ? places[from] : -1;
                if (to < 0) {
                    av_packet_unref(packet);
                    continue;
                }
                AVRational base = in.streams(from).time_base();
                long shift = av_rescale_q(start, MICROS, base);
                packet.stream_index(to).pos(-1);
                packet.pts(moved(packet.pts(), shift)).dts(moved(packet.dts(), shift));
                av_packet_rescale_ts(packet, base, out.streams(to).time_base());
                check(av_interleaved_write_frame(out, packet));
            }
        } finally {
            av_packet_free(packet);
        }
    }

    /** Chapters count from the file's beginning, so the copy begins at 0. */
    private static long moved(long time, long back) {
        return time == AV_NOPTS_VALUE ? time : time - back;
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            throw new IOException(Ffmpeg.words(result));
        }
    }
}
