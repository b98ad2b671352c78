package org.sightline.features.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sightline.features.audio.Leveller;
import org.sightline.features.audio.LoudnessMeter;
import org.sightline.features.audio.MusicMeter;
import org.sightline.features.audio.SpeakerEncoder;
import org.sightline.features.audio.Speakers;
import org.sightline.features.audio.SpeechDetector;
import org.sightline.features.audio.Voice;
import org.sightline.features.speech.Passages.Passage;
import org.sightline.media.TimeSpan;
import org.sightline.media.Turn;
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
    private final @Nullable SpeakerEncoder encoder;
    private final Notebook notebook;
    private final LongConsumer progress;
    private final LoudnessMeter meter;
    private final MusicMeter music;
    private final Leveller leveller;
    private final SpeechDetector.Listening detector;
    private final Credible credible;
    private final Passages passages = new Passages();
    private final SoundTape tape = new SoundTape();
    private final Deque<Task> waiting = new ArrayDeque<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();
    private final int rate;
    private final int mostWaiting;
    private long speechNanos;
    private long wordNanos;

    /**
     * @param voices hears who speaks; null when nobody asked
     * @param notebook what was heard before, and where it is kept
     * @param progress told how far the file was heard, in microseconds
     */
    Listening(
            SpeechDetector detector,
            Transcriber transcriber,
            @Nullable SpeakerEncoder voices,
            Notebook notebook,
            LongConsumer progress) {
        this.transcriber = transcriber;
        this.notebook = notebook;
        this.progress = progress;
        this.encoder = voices;
        this.detector = detector.listen();
        rate = transcriber.sampleRate();
        meter = new LoudnessMeter(rate);
        music = new MusicMeter(rate);
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
        music.accept(samples, length);
        tape.append(samples, length);
        detector.accept(samples, length);
        speechNanos += System.nanoTime() - began;
        recognise(detector.settledMicros());
    }

    /**
     * No more will come: waits for the last words.
     *
     * @param decodeSeconds what reading the file took
     * @param speakers how many speak; 0 to find out
     */
    Heard finish(double decodeSeconds, int speakers) {
        detector.end();
        recognise(END_OF_TIME);
        while (!waiting.isEmpty()) {
            collectOldest();
        }
        List<Turn> turns =
                encoder == null ? List.of() : Speakers.turns(voices, detector.closed(), speakers);
        return new Heard(
                tape.end() * 1_000_000 / rate,
                detector.closed(),
                music.spans(),
                meter.loudness(),
                SpeakerNumbers.transcript(credible.utterances(words, turns), turns),
                Map.of(
                        "decode", decodeSeconds,
                        "speech", speechNanos / 1e9,
                        "words", wordNanos / 1e9));
    }

    /** Ends the wait for what nobody wants any more. */
    void abandon() {
        waiting.forEach(task -> task.words().cancel(true));
        waiting.forEach(task -> task.voices().cancel(true));
        waiting.clear();
    }

    private void recognise(long settledMicros) {
        for (Passage passage : passages.advance(detector.closed(), settledMicros)) {
            while (waiting.size() >= mostWaiting) {
                collectOldest();
            }
            waiting.add(submit(passage));
        }
        tape.forget(sample(passages.openSince(settledMicros) - CONTEXT_MICROS));
    }

    private Task submit(Passage passage) {
        Notebook.Page known = notebook.find(passage.span());
        if (known != null) {
            return new Task(
                    passage,
                    CompletableFuture.completedFuture(known.words()),
                    CompletableFuture.completedFuture(known.voices()));
        }
        long from = Math.max(0, passage.span().startMicros() - CONTEXT_MICROS);
        float[] sound =
                tape.copy(sample(from), sample(passage.span().endMicros() + CONTEXT_MICROS));
        List<TimeSpan> speech = passage.speechFrom(from);
        leveller.level(sound, speech);
        return new Task(
                passage,
                transcriber.submit(() -> transcriber.words(sound, from)),
                transcriber.submit(
                        () -> encoder == null ? List.of() : encoder.voices(sound, speech, from)));
    }

    private void collectOldest() {
        long began = System.nanoTime();
        Task oldest = waiting.remove();
        List<Word> heard = get(oldest.words());
        List<Voice> speaking = get(oldest.voices());
        notebook.note(new Notebook.Page(oldest.passage().span(), heard, speaking));
        words.addAll(credible.words(oldest.passage().speech(), heard));
        voices.addAll(speaking);
        progress.accept(oldest.passage().span().endMicros());
        wordNanos += System.nanoTime() - began;
    }

    private long sample(long micros) {
        return micros * rate / 1_000_000;
    }

    /** A passage whose words and voices are being recognised. */
    private record Task(Passage passage, Future<List<Word>> words, Future<List<Voice>> voices) {}

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the speech recogniser failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while words were recognised");
        }
    }
}
