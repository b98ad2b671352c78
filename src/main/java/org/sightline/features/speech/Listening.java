package org.sightline.features.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.sightline.features.audio.Leveller;
import org.sightline.features.audio.LoudnessMeter;
import org.sightline.features.audio.SpeechDetector;
import org.sightline.features.speech.Passages.Passage;
import org.sightline.media.Transcript;
import org.sightline.media.Word;

/**
 * One pass over the sound of one file: measures it, finds speech, and has each passage recognised
 * as soon as it is whole, while the next is still being read.
 *
 * <p>Holds the passage that is open and a few that are being recognised; a passage more has to wait
 * until the oldest is done. For one thread; the words are recognised in the transcriber's.
 */
final class Listening {
    /** Sound given to the recogniser on both sides of a passage, so that it hears words begin. */
    private static final long CONTEXT_MICROS = 500_000;

    private static final long END_OF_TIME = Long.MAX_VALUE / 1_000_000;

    private final Transcriber transcriber;
    private final LoudnessMeter meter;
    private final Leveller leveller;
    private final SpeechDetector.Listening detector;
    private final Credible credible;
    private final Passages passages = new Passages();
    private final SoundTape tape = new SoundTape();
    private final Deque<Task> waiting = new ArrayDeque<>();
    private final List<Word> words = new ArrayList<>();
    private final int rate;
    private final int mostWaiting;
    private long speechNanos;
    private long wordNanos;

    Listening(SpeechDetector detector, Transcriber transcriber) {
        this.transcriber = transcriber;
        this.detector = detector.listen();
        rate = transcriber.sampleRate();
        meter = new LoudnessMeter(rate);
        leveller = new Leveller(rate);
        credible = transcriber.credible();
        mostWaiting = transcriber.threads() + 2;
    }

    /** Hears the first {@code length} samples of a block. */
    void accept(float[] samples, int length) {
        long began = System.nanoTime();
        for (int i = 0; i < length; i++) {
            if (!Float.isFinite(samples[i])) {
                samples[i] = 0;
            }
        }
        meter.accept(samples, length);
        tape.append(samples, length);
        detector.accept(samples, length);
        speechNanos += System.nanoTime() - began;
        recognise(detector.settledMicros());
    }

    /**
     * No more will come: waits for the last words.
     *
     * @param decodeSeconds what reading the file took
     */
    Heard finish(double decodeSeconds) {
        detector.end();
        recognise(END_OF_TIME);
        while (!waiting.isEmpty()) {
            collectOldest();
        }
        return new Heard(
                tape.end() * 1_000_000 / rate,
                detector.closed(),
                meter.loudness(),
                new Transcript(credible.utterances(words), true),
                Map.of(
                        "decode", decodeSeconds,
                        "speech", speechNanos / 1e9,
                        "words", wordNanos / 1e9));
    }

    /** Ends the wait for what nobody wants any more. */
    void abandon() {
        waiting.forEach(task -> task.words().cancel(true));
        waiting.clear();
    }

    private void recognise(long settledMicros) {
        for (Passage passage : passages.advance(detector.closed(), settledMicros)) {
            while (waiting.size() >= mostWaiting) {
                collectOldest();
            }
            waiting.add(new Task(passage, submit(passage)));
        }
        tape.forget(sample(passages.openSince(settledMicros) - CONTEXT_MICROS));
    }

    private Future<List<Word>> submit(Passage passage) {
        long from = Math.max(0, passage.span().startMicros() - CONTEXT_MICROS);
        float[] sound =
                tape.copy(sample(from), sample(passage.span().endMicros() + CONTEXT_MICROS));
        leveller.level(sound, passage.speechFrom(from));
        return transcriber.submit(sound, from);
    }

    private void collectOldest() {
        long began = System.nanoTime();
        Task oldest = waiting.remove();
        words.addAll(credible.words(oldest.passage().speech(), oldest.get()));
        wordNanos += System.nanoTime() - began;
    }

    private long sample(long micros) {
        return micros * rate / 1_000_000;
    }

    /** A passage whose words are being recognised. */
    private record Task(Passage passage, Future<List<Word>> words) {
        List<Word> get() {
            try {
                return words.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the speech recogniser failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while words were recognised");
            }
        }
    }
}
