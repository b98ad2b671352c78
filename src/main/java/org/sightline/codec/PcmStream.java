package org.sightline.codec;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.sightline.media.MediaException;

/**
 * The sound of any container as floats at one rate; sample 0 is the file's time 0, or the time from
 * which it was opened. Of two channels the samples come by turns, left first.
 *
 * <p>A stream that starts late is preceded by silence, one that starts early is cut, gaps are
 * filled with silence, so that sample {@code n} is always at {@code n / rate} seconds. Packets that
 * cannot be decoded are skipped and counted. Not for two threads; whoever opened it closes it.
 */
public final class PcmStream implements AutoCloseable {
    private static final int DAMAGED_IN_A_ROW = 200;

    /** Decoded before a place so that codecs with a memory have settled there. */
    private static final long LEAD_IN = 1_000_000;

    /** Timestamps that differ by less are rounding of the container's clock. */
    private static final double LARGEST_ROUNDING = 0.1;

    private final Path path;
    private final FFmpegFrameGrabber grabber;
    private final int rate;
    private final int channels;
    private final long opened;
    private final long start;
    private float[] waiting = new float[0];
    private int taken;
    private long silence;
    private long written;
    private long damaged;
    private boolean ended;

    private PcmStream(
            Path path, FFmpegFrameGrabber grabber, int rate, int channels, long fromMicros) {
        this.path = path;
        this.grabber = grabber;
        this.rate = rate;
        this.channels = channels;
        this.opened = fromMicros;
        this.start = Grabbers.startMicros(grabber) + fromMicros;
    }

    /**
     * Opens the first audio stream as one channel.
     *
     * @param sampleRate samples a second to get
     * @throws MediaException EMPTY, DAMAGED, UNREADABLE, VANISHED, or UNSUPPORTED without sound
     */
    public static PcmStream open(Path path, int sampleRate) throws MediaException {
        return from(path, sampleRate, 1, 0);
    }

    /**
     * Opens the first audio stream at a time, without decoding what lies long before it.
     *
     * @param channels 1 or 2; others of the file are mixed down
     * @param fromMicros the time of the first sample
     */
    static PcmStream from(Path path, int sampleRate, int channels, long fromMicros)
            throws MediaException {
        int stream = firstStream(path);
        FFmpegFrameGrabber grabber = Grabbers.of(path);
        grabber.setVideoStream(-1);
        grabber.setAudioStream(stream);
        grabber.setSampleMode(FrameGrabber.SampleMode.FLOAT);
        grabber.setAudioChannels(channels);
        grabber.setSampleRate(sampleRate);
        Grabbers.started(path, grabber);
        if (fromMicros > 2 * LEAD_IN) {
            seek(path, grabber, fromMicros - LEAD_IN);
        }
        return new PcmStream(path, grabber, sampleRate, channels, fromMicros);
    }

    private static void seek(Path path, FFmpegFrameGrabber grabber, long micros)
            throws MediaException {
        try {
            // Told from the file's beginning: the grabber adds when that is.
            grabber.setTimestamp(micros);
        } catch (FrameGrabber.Exception e) {
            Grabbers.close(grabber);
            throw Trouble.damaged(path, "no sound can be found at " + micros / 1e6 + " s", e);
        }
    }

    /** Channels of the first audio stream; 0 without one. */
    static int channelsOf(Path path) throws MediaException {
        FFmpegFrameGrabber grabber = Grabbers.started(path, Grabbers.of(path));
        try {
            int stream = Grabbers.first(grabber, avutil.AVMEDIA_TYPE_AUDIO);
            return stream < 0
                    ? 0
                    : grabber.getFormatContext()
                            .streams(stream)
                            .codecpar()
                            .ch_layout()
                            .nb_channels();
        } finally {
            Grabbers.close(grabber);
        }
    }

    /** Whether a file has any sound at all. */
    public static boolean hasSound(Path path) throws MediaException {
        return channelsOf(path) > 0;
    }

    private static int firstStream(Path path) throws MediaException {
        FFmpegFrameGrabber grabber = Grabbers.started(path, Grabbers.of(path));
        try {
            int stream = Grabbers.first(grabber, avutil.AVMEDIA_TYPE_AUDIO);
            if (stream < 0) {
                throw Trouble.unsupported(path, "has no sound", "give a file with speech in it");
            }
            return stream;
        } finally {
            Grabbers.close(grabber);
        }
    }

    /**
     * Fills as much of the buffer as there is.
     *
     * @param buffer samples, -1 to 1 (a little beyond where the source was too loud)
     * @return how many samples were written, or -1 at the end
     */
    public int read(float[] buffer) throws MediaException {
        int count = 0;
        while (count < buffer.length && (silence > 0 || taken < waiting.length || fetch())) {
            int n;
            if (silence > 0) {
                n = (int) Math.min(silence, buffer.length - count);
                java.util.Arrays.fill(buffer, count, count + n, 0);
                silence -= n;
            } else {
                n = Math.min(waiting.length - taken, buffer.length - count);
                System.arraycopy(waiting, taken, buffer, count, n);
                taken += n;
            }
            count += n;
        }
        return count == 0 ? -1 : count;
    }

    /** Packets skipped so far because they could not be decoded. */
    public long damagedPackets() {
        return damaged;
    }

    @Override
    public void close() {
        Grabbers.close(grabber);
    }

    /** Decodes the next packet into {@link #waiting}; false at the end. */
    private boolean fetch() throws MediaException {
        for (int failed = 0; !ended && failed < DAMAGED_IN_A_ROW; failed++) {
            try {
                Frame frame = grabber.grabSamples();
                if (frame == null || frame.samples == null) {
                    ended = true;
                    return atEnd();
                }
                place(frame);
                if (taken < waiting.length || silence > 0) {
                    return true;
                }
                failed = 0;
            } catch (FrameGrabber.Exception e) {
                damaged++;
            }
        }
        if (!ended) {
            throw Trouble.damaged(path, "its sound cannot be decoded");
        }
        return false;
    }

    private boolean atEnd() throws MediaException {
        if (written == 0 && opened == 0) {
            throw Trouble.damaged(path, "no sound can be decoded from it");
        }
        return false;
    }

    private void place(Frame frame) {
        FloatBuffer samples = (FloatBuffer) frame.samples[0];
        waiting = new float[samples.remaining()];
        samples.get(waiting);
        taken = 0;
        long due = Math.round((frame.timestamp - start) / 1e6 * rate) * channels;
        long gap = due - written;
        boolean first = written == 0;
        if (gap > 0 && (first || gap > LARGEST_ROUNDING * rate * channels)) {
            silence = gap;
            written += gap;
        } else if (gap < 0 && first) {
            taken = (int) Math.min(waiting.length, -gap);
        }
        written += waiting.length - taken;
    }
}
