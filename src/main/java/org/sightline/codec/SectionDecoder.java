package org.sightline.codec;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a video, or sections of it, each on its own. Packets go in by {@link #take}, frames come
 * out by {@link #advance}.
 *
 * <p>Not for two threads at a time; whoever made it closes it.
 */
final class SectionDecoder implements AutoCloseable {
    private final AVCodecContext decoder;
    private final AVRational base;
    private final long start;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final FrameAtHand atHand;
    private long damaged;

    /**
     * @param shape how frames are shown, in the size asked for
     * @param rough whether what hardly shows in that size may be left out
     * @param threads to decode with
     */
    SectionDecoder(PacketStream packets, FrameShape shape, boolean rough, int threads) {
        AVCodec codec = avcodec.avcodec_find_decoder(shape.codec());
        decoder = avcodec.avcodec_alloc_context3(codec);
        base = packets.stream().time_base();
        start = packets.startMicros();
        atHand = new FrameAtHand(shape);
        avcodec.avcodec_parameters_to_context(decoder, packets.stream().codecpar());
        decoder.pkt_timebase(base);
        decoder.thread_count(threads);
        if (rough && shape.bearsRoughness(packets.shape())) {
            decoder.skip_loop_filter(avcodec.AVDISCARD_ALL);
        }
        avcodec.avcodec_open2(decoder, codec, (AVDictionary) null);
    }

    /** Whether there is a decoder for the stream. */
    boolean isOpen() {
        return avcodec.avcodec_is_open(decoder) != 0;
    }

    /** Another section begins. */
    void begin() {
        avcodec.avcodec_flush_buffers(decoder);
        damaged = 0;
    }

    /**
     * Takes a packet and frees it.
     *
     * @param packet null at the section's end, after which its last frames come out
     */
    void take(@Nullable AVPacket packet) {
        isDone(avcodec.avcodec_send_packet(decoder, packet));
        if (packet != null) {
            avcodec.av_packet_free(packet);
        }
    }

    /** Goes on to the next frame; false when there is none before another packet. */
    boolean advance() {
        int code = avcodec.avcodec_receive_frame(decoder, frame);
        while (!isDone(code)) {
            code = avcodec.avcodec_receive_frame(decoder, frame);
        }
        boolean there = code >= 0;
        damaged += there && FrameAtHand.isBroken(frame) ? 1 : 0;
        atHand.show(there ? frame : null);
        return there;
    }

    /** Whether the decoder did what it was asked for, or waits, or is at its end. */
    private boolean isDone(int code) {
        boolean done =
                code >= 0
                        || code == avutil.AVERROR_EOF()
                        || code == org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN();
        damaged += done ? 0 : 1;
        return done;
    }

    /** Frames of the section so far that could not be decoded or are shown with a fault. */
    long damaged() {
        return damaged;
    }

    /** The same one for each frame. */
    FrameAtHand atHand() {
        return atHand;
    }

    /** When the frame at hand is shown, the file's first frame or sample at 0. */
    long micros() {
        return 1_000_000L * frame.best_effort_timestamp() * base.num() / base.den() - start;
    }

    /** Whether pixels can be made of the frame at hand. */
    boolean isKnown() {
        return FrameScaler.knows(frame);
    }

    @Override
    public void close() {
        atHand.close();
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(decoder);
    }
}
