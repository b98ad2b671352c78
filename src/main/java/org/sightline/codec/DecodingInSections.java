package org.sightline.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * A video read once and decoded in sections, several at a time: one thread deals packets out, each
 * of the others decodes a section alone. Threads that share a decoder wait for each other.
 *
 * @param <T> what is seen in a frame
 */
final class DecodingInSections<T> implements Decoding<T> {
    /** Packets; less is not worth a beginning of its own. */
    private static final int LEAST = 48;

    private static final int MOST_AT_A_TIME = 4;

    private final PacketStream packets;
    private final Supplier<FramesAhead.Eye<T>> eyes;
    private final List<SectionDecoder> decoders = new ArrayList<>();
    private final BlockingQueue<Section<T>> toDecode = new LinkedBlockingQueue<>();
    private final Queue<Section<T>> undecoded = new ConcurrentLinkedQueue<>();

    /** Dealt and not asked for yet: no more than are decoded at a time. */
    private final BlockingQueue<Section<T>> toShow;

    /** The last one; the dealing thread's alone. */
    private @Nullable Section<T> dealt;

    /**
     * @param packets closed with this
     * @param shape how frames are shown, in the size asked for
     * @param eyes one for each section
     */
    DecodingInSections(PacketStream packets, FrameShape shape, Supplier<FramesAhead.Eye<T>> eyes) {
        this.packets = packets;
        this.eyes = eyes;
        int atATime = Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < atATime; i++) {
            // One section is decoded beside the next: threads that share one wait for each other.
            decoders.add(new SectionDecoder(packets, shape, true, 1));
        }
        toShow = new ArrayBlockingQueue<>(atATime);
    }

    @Override
    public List<Job> jobs() {
        List<Job> jobs = new ArrayList<>(List.of(this::deal));
        decoders.forEach(decoder -> jobs.add(() -> decode(decoder)));
        return jobs;
    }

    @Override
    public Section<T> next() throws InterruptedException {
        return toShow.take();
    }

    private void deal() throws InterruptedException {
        try {
            dealAll();
        } catch (RuntimeException | Error e) {
            // Told after all that was dealt before.
            if (dealt != null) {
                dealt.complete();
            }
            Section<T> broken = new Section<>(Section.LONGEST, true);
            broken.end(0, e);
            toShow.put(broken);
        }
    }

    private void dealAll() throws InterruptedException {
        int length = 0;
        for (AVPacket packet = packets.next(); packet != null; packet = packets.next()) {
            if (dealt == null || (length >= LEAST && packets.beginsAfresh(packet))) {
                try {
                    dealt = after(dealt, false);
                } catch (InterruptedException e) {
                    avcodec.av_packet_free(packet);
                    throw e;
                }
                length = 0;
                packets.tellParameters(packet);
            }
            dealt.add(packet);
            length++;
        }
        after(dealt, true).complete();
    }

    private Section<T> after(@Nullable Section<T> before, boolean last)
            throws InterruptedException {
        if (before != null) {
            before.complete();
        }
        Section<T> section = new Section<>(Section.LONGEST, last);
        undecoded.add(section);
        toShow.put(section);
        toDecode.put(section);
        return section;
    }

    private void decode(SectionDecoder decoder) throws InterruptedException {
        while (true) {
            Section<T> section = toDecode.take();
            Throwable trouble = null;
            try {
                decode(section, decoder, eyes.get());
            } catch (RuntimeException | Error e) {
                trouble = e;
            }
            section.end(decoder.damaged(), trouble);
            if (trouble == null) {
                undecoded.remove(section);
            }
        }
    }

    private static <T> void decode(
            Section<T> section, SectionDecoder decoder, FramesAhead.Eye<T> eye)
            throws InterruptedException {
        decoder.begin();
        boolean more = true;
        while (more) {
            AVPacket packet = section.packet();
            more = packet != null;
            decoder.take(packet);
            while (decoder.advance()) {
                if (decoder.isKnown()) {
                    section.see(eye.see(decoder.atHand()), decoder.micros());
                }
            }
        }
    }

    @Override
    public void close() {
        decoders.forEach(SectionDecoder::close);
        undecoded.forEach(Section::discard);
        packets.close();
    }
}
