package org.sightline.features.audio;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sightline.media.TimeSpan;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Tells where somebody speaks, by the Silero network (model {@value #MODEL}).
 *
 * <p>The network hears everything twice at once, as it is and brought to a steady level, and the
 * surer of both counts: it misses far voices that are not levelled, and whispers between knocks on
 * the table when they are. For any number of threads, each with a {@link Listening} of its own;
 * close it after the last.
 */
public final class SpeechDetector implements AutoCloseable {
    /** Name of the model's folder. */
    public static final String MODEL = "silero-vad";

    private static final int PAGE_SECONDS = 5;

    /** What is heard at once: the sound as it is, and levelled. */
    private static final int HEARINGS = 2;

    private static final int STATE = 2 * HEARINGS * 128;

    private final OnnxModel model;
    private final int sampleRate;
    private final int window;
    private final int context;
    private final SpeechSpans.Settings spans;

    public SpeechDetector(ModelShelf shelf) throws ModelException {
        Settings settings = shelf.card(MODEL).settings();
        sampleRate = settings.whole("sample_rate");
        window = settings.whole("window");
        context = settings.whole("context");
        spans = spans(settings);
        model = shelf.open(MODEL);
    }

    private static SpeechSpans.Settings spans(Settings settings) throws ModelException {
        return new SpeechSpans.Settings(
                settings.number("open_threshold"),
                settings.number("close_threshold"),
                settings.whole("least_speech_ms") * 1000L,
                settings.whole("least_pause_ms") * 1000L,
                settings.whole("most_speech_ms") * 1000L,
                settings.whole("pad_ms") * 1000L);
    }

    /** Samples a second that it takes, one channel. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Begins to listen to one file. */
    public Listening listen() {
        return new Listening();
    }

    /** The spans of speech in a whole sound at {@link #sampleRate()}, in order. */
    public List<TimeSpan> spans(float[] samples) {
        Listening listening = listen();
        listening.accept(samples, samples.length);
        listening.end();
        return listening.closed();
    }

    @Override
    public void close() {
        model.close();
    }

    /** One pass over one file, in blocks of any size. For one thread. */
    public final class Listening {
        private final SpeechSpans found = new SpeechSpans(spans, window * 1_000_000L / sampleRate);
        private final SteadyGain steady = new SteadyGain(sampleRate);
        private final float[] page = new float[PAGE_SECONDS * sampleRate / window * window];
        private final float[] input = new float[HEARINGS * (context + window)];
        private float[] state = new float[STATE];
        private int filled;
        private long heard;

        private Listening() {}

        /** Hears the first {@code length} samples of a block. */
        public void accept(float[] samples, int length) {
            int at = 0;
            while (at < length) {
                int n = Math.min(length - at, page.length - filled);
                System.arraycopy(samples, at, page, filled, n);
                at += n;
                filled += n;
                if (filled == page.length) {
                    detect(page, steady.level(page));
                }
            }
            heard += length;
        }

        /** No more will come; what is left of the last page is heard now. */
        public void end() {
            if (filled > 0) {
                float[] rest = Arrays.copyOf(page, filled);
                int whole = (filled + window - 1) / window * window;
                detect(Arrays.copyOf(rest, whole), Arrays.copyOf(steady.level(rest), whole));
            }
            found.end();
        }

        /** Spans decided so far, in order, within what was heard. */
        public List<TimeSpan> closed() {
            long end = heard * 1_000_000 / sampleRate;
            return found.closed().stream()
                    .filter(s -> s.startMicros() < end)
                    .map(s -> new TimeSpan(s.startMicros(), Math.min(end, s.endMicros())))
                    .toList();
        }

        /** Nothing before this moment can change any more. */
        public long settledMicros() {
            return found.settledMicros();
        }

        private void detect(float[]... hearings) {
            filled = 0;
            for (int at = 0; at < hearings[0].length; at += window) {
                for (int h = 0; h < HEARINGS; h++) {
                    int start = h * (context + window);
                    System.arraycopy(input, start + window, input, start, context);
                    System.arraycopy(hearings[h], at, input, start + context, window);
                }
                found.accept(probability());
            }
        }

        private double probability() {
            Map<String, Tensor> in = new LinkedHashMap<>();
            in.put("input", Tensor.of(input, HEARINGS, context + window));
            in.put("state", Tensor.of(state, 2, HEARINGS, 128));
            in.put("sr", Tensor.of(new long[] {sampleRate}));
            Map<String, Tensor> out = model.run(in);
            state = Objects.requireNonNull(out.get("stateN")).floats();
            float[] each = Objects.requireNonNull(out.get("output")).floats();
            return Math.max(each[0], each[1]);
        }
    }
}
