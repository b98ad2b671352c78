package org.sightline.codec;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * A part of a video on its way through the threads that decode it: packets go in, what is seen of
 * the frames comes out. Who is too fast waits.
 *
 * @param <T> what is seen in a frame
 */
final class Section<T> {
    /** Packets that may wait, and frames: of most films, all between one key frame and the next. */
    static final int LONGEST = 256;

    /**
     * Something seen, or the section's end.
     *
     * @param seen null at the end
     * @param micros when the frame is shown
     * @param damaged at the end: how many frames could not be decoded or are shown broken
     * @param trouble what ended it before its time
     */
    record Step<T>(@Nullable T seen, long micros, long damaged, @Nullable Throwable trouble) {}

    /** Nothing stands for their end. */
    private final Handover<Optional<AVPacket>> packets = new Handover<>(LONGEST);

    private final Handover<Step<T>> steps;
    private final boolean last;

    /**
     * @param ahead so many frames may wait to be asked for
     * @param last whether none comes after it
     */
    Section(int ahead, boolean last) {
        this.steps = new Handover<>(ahead);
        this.last = last;
    }

    boolean isLast() {
        return last;
    }

    /** Hands a packet in, to be freed from here. */
    void add(AVPacket packet) throws InterruptedException {
        packets.give(Optional.of(packet));
    }

    /** All packets are handed in. */
    void complete() throws InterruptedException {
        packets.giveAtOnce(Optional.empty());
    }

    /** The next packet, to be freed, or null after the last. */
    @Nullable AVPacket packet() throws InterruptedException {
        return packets.take().orElse(null);
    }

    void see(T seen, long micros) throws InterruptedException {
        steps.give(new Step<>(seen, micros, 0, null));
    }

    void end(long damaged, @Nullable Throwable trouble) throws InterruptedException {
        steps.giveAtOnce(new Step<>(null, 0, damaged, trouble));
    }

    Step<T> step() throws InterruptedException {
        return steps.take();
    }

    /** Frees what nobody takes any more. */
    void discard() {
        packets.drain(packet -> packet.ifPresent(avcodec::av_packet_free));
    }
}
