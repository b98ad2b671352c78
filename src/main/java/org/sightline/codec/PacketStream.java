package org.sightline.codec;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaException;

/**
 * A video's moving picture as it is stored, packet by packet, and at which of them a decoder may
 * begin afresh: nothing after it is shown earlier than it or made of anything before it.
 *
 * <p>Not for two threads; whoever opened it closes it.
 */
final class PacketStream implements AutoCloseable {
    private static final int H264_WHOLE = 5;
    private static final int HEVC_WHOLE_FIRST = 19;
    private static final int HEVC_WHOLE_LAST = 20;

    private final FFmpegFrameGrabber grabber;
    private final AVStream stream;
    private final FrameShape whole;
    private final int lengthBytes;
    private final Deque<AVPacket> peeked = new ArrayDeque<>();
    private byte @Nullable [] changed;

    private PacketStream(FFmpegFrameGrabber grabber, FrameShape whole) {
        this.grabber = grabber;
        this.whole = whole;
        AVFormatContext context = grabber.getFormatContext();
        this.stream = context.streams(whole.stream());
        this.lengthBytes = lengthBytes(stream.codecpar());
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != whole.stream()) {
                context.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
    }

    /**
     * @throws MediaException as {@link FrameStream#open}
     */
    static PacketStream open(Path path) throws MediaException {
        FFmpegFrameGrabber grabber = Grabbers.of(path);
        grabber.setAudioStream(-1);
        Grabbers.started(path, grabber);
        try {
            return new PacketStream(grabber, FrameShape.of(path, grabber));
        } catch (MediaException | RuntimeException e) {
            Grabbers.close(grabber);
            throw e;
        }
    }

    AVStream stream() {
        return stream;
    }

    /** In its own size. */
    FrameShape shape() {
        return whole;
    }

    long startMicros() {
        return Grabbers.startMicros(grabber);
    }

    /** How long the container says that it is; 0 or less when it does not say. */
    long lengthMicros() {
        return grabber.getLengthInTime();
    }

    /**
     * Goes to a key frame at a time or before it, as far as the container knows.
     *
     * @param micros the file's first frame or sample at 0
     * @return false where that is not possible
     */
    boolean seek(long micros) {
        return avformat.avformat_seek_file(
                        grabber.getFormatContext(),
                        -1,
                        Long.MIN_VALUE,
                        startMicros() + micros,
                        Long.MAX_VALUE,
                        avformat.AVSEEK_FLAG_BACKWARD)
                >= 0;
    }

    /** Whether a decoder may begin afresh at one of the next packets, the first left aside. */
    boolean beginsAfreshWithin(int packets) {
        while (peeked.size() <= packets) {
            AVPacket packet = read();
            if (packet == null) {
                return false;
            }
            peeked.add(packet);
            if (peeked.size() > 1 && beginsAfresh(packet)) {
                return true;
            }
        }
        return false;
    }

    /** The next, to be freed by the caller, or null at the end. */
    @Nullable AVPacket next() {
        AVPacket first = peeked.poll();
        AVPacket packet = first != null ? first : read();
        if (packet != null && packet.side_data_elems() > 0) {
            noteChange(packet);
        }
        return packet;
    }

    private void noteChange(AVPacket packet) {
        AVPacketSideData told =
                avcodec.av_packet_side_data_get(
                        packet.side_data(),
                        packet.side_data_elems(),
                        avcodec.AV_PKT_DATA_NEW_EXTRADATA);
        if (told != null && told.size() > 0) {
            changed = new byte[(int) told.size()];
            told.data().get(changed);
        }
    }

    /**
     * Makes the packet that {@link #next} gave last one with which a decoder may begin that has not
     * seen those before it: where the stream's parameters changed on the way, it tells them again.
     */
    void tellParameters(AVPacket packet) {
        if (changed != null) {
            avcodec.av_packet_new_side_data(
                            packet, avcodec.AV_PKT_DATA_NEW_EXTRADATA, changed.length)
                    .put(changed);
        }
    }

    private @Nullable AVPacket read() {
        AVPacket packet = avcodec.av_packet_alloc();
        while (avformat.av_read_frame(grabber.getFormatContext(), packet) >= 0) {
            if (packet.stream_index() == whole.stream()) {
                return packet;
            }
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
        return null;
    }

    /** Whether a decoder may begin afresh with a packet. */
    boolean beginsAfresh(AVPacket packet) {
        if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) == 0) {
            return false;
        }
        int codec = whole.codec();
        if (codec == avcodec.AV_CODEC_ID_VP8 || codec == avcodec.AV_CODEC_ID_VP9) {
            return true;
        }
        return (codec == avcodec.AV_CODEC_ID_H264 || codec == avcodec.AV_CODEC_ID_HEVC)
                && lengthBytes > 0
                && hasWholePicture(new BytePointer(packet.data()).limit(packet.size()), codec);
    }

    /** A key frame that is none of these may be followed by frames that are shown before it. */
    private boolean hasWholePicture(BytePointer data, int codec) {
        long at = 0;
        while (at + lengthBytes < data.limit()) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | data.get(at++) & 0xff;
            }
            int head = data.get(at);
            if (codec == avcodec.AV_CODEC_ID_H264) {
                if ((head & 31) == H264_WHOLE) {
                    return true;
                }
            } else {
                int type = head >> 1 & 63;
                if (type >= HEVC_WHOLE_FIRST && type <= HEVC_WHOLE_LAST) {
                    return true;
                }
            }
            at += length;
        }
        return false;
    }

    /**
     * Bytes before each unit of H.264 or HEVC that tell its length, as MP4 and Matroska store them;
     * 0 for streams that mark where units begin.
     */
    private static int lengthBytes(AVCodecParameters codec) {
        int at = codec.codec_id() == avcodec.AV_CODEC_ID_H264 ? 4 : 21;
        BytePointer head = codec.extradata();
        if (head == null || codec.extradata_size() <= at || head.get(0) != 1) {
            return 0;
        }
        return (head.get(at) & 3) + 1;
    }

    @Override
    public void close() {
        for (AVPacket packet : peeked) {
            avcodec.av_packet_free(packet);
        }
        peeked.clear();
        Grabbers.close(grabber);
    }
}
