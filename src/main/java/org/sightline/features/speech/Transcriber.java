package org.sightline.features.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.sightline.media.TimeSpan;
import org.sightline.media.Word;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.WeightFile;
import org.vosk.LibVosk;
import org.vosk.Model;
import org.vosk.Recognizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speech to words with times and confidence, by Vosk (model {@value #MODEL}).
 *
 * <p>One set of weights serves all threads; each passage of sound has a recogniser of its own, so
 * that the words do not depend on which thread hears which passage. The same sound gives the same
 * words every time, as the unpacked model has no dither.
 *
 * <p>For any number of threads. Close it after the last passage.
 */
public final class Transcriber implements AutoCloseable {
    /** Name of the model's folder. */
    public static final String MODEL = "vosk-en-small";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PIECE = 3200;

    private final Model model;
    private final int sampleRate;
    private final Credible credible;
    private final int threads;
    private final ExecutorService pool;

    /** With one thread for each processor. */
    public Transcriber(ModelShelf shelf) throws ModelException {
        this(shelf, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads passages recognised at once, 1 or more
     */
    public Transcriber(ModelShelf shelf, int threads) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        sampleRate = card.settings().whole("sample_rate");
        credible = Credible.of(card.settings());
        model = load(shelf, card);
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads, Transcriber::daemon);
    }

    private static Model load(ModelShelf shelf, ModelCard card) throws ModelException {
        for (WeightFile file : card.files()) {
            shelf.file(card, file.path());
        }
        String folder = card.settings().text("folder");
        Path weights = shelf.file(card, folder + "/am/final.mdl").resolve("../..").normalize();
        try {
            // Kaldi tells its options on standard error otherwise.
            LibVosk.vosk_set_log_level(-1);
            return new Model(weights.toString());
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new ModelException(
                    weights + " cannot be loaded as a speech recogniser",
                    card.origin().advice(MODEL),
                    e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "transcriber");
        thread.setDaemon(true);
        return thread;
    }

    /** Samples a second that it takes, one channel. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Passages recognised at once. */
    int threads() {
        return threads;
    }

    /** What of its words to believe. */
    Credible credible() {
        return credible;
    }

    /**
     * Recognises a passage in the caller's thread.
     *
     * @param samples in -1..1 at {@link #sampleRate()}, speech at about -23 LUFS
     * @param startMicros where the passage lies in its file
     * @return all words that the recogniser believes in, however little, in order, with times in
     *     the file
     */
    public List<Word> words(float[] samples, long startMicros) {
        try (Recognizer recogniser = new Recognizer(model, sampleRate)) {
            recogniser.setWords(true);
            List<Word> words = new ArrayList<>();
            for (int at = 0; at < samples.length; at += PIECE) {
                short[] piece = pcm(samples, at, Math.min(samples.length, at + PIECE));
                // True at a longer pause: the words up to there are decided.
                if (recogniser.acceptWaveForm(piece, piece.length)) {
                    read(recogniser.getResult(), startMicros, words);
                }
            }
            read(recogniser.getFinalResult(), startMicros, words);
            return List.copyOf(words);
        } catch (IOException e) {
            throw new IllegalStateException("the speech recogniser did not start", e);
        }
    }

    /** Does some work in one of the transcriber's threads. */
    <T> Future<T> submit(Callable<T> work) {
        return pool.submit(work);
    }

    /** Waits for what is under way, then frees the weights. */
    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        // Freed under a recogniser at work, the weights would take the whole JVM down.
        model.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static short[] pcm(float[] samples, int from, int to) {
        short[] pcm = new short[to - from];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] =
                    (short)
                            Math.max(
                                    -32768, Math.min(32767, Math.round(samples[from + i] * 32767)));
        }
        return pcm;
    }

    private static void read(String json, long startMicros, List<Word> words) {
        for (JsonNode word : JSON.readTree(json).path("result")) {
            TimeSpan span =
                    TimeSpan.ofSeconds(
                            word.path("start").doubleValue(), word.path("end").doubleValue());
            words.add(
                    new Word(
                            word.path("word").stringValue(),
                            new TimeSpan(
                                    startMicros + span.startMicros(),
                                    startMicros + span.endMicros()),
                            Math.max(0, Math.min(1, word.path("conf").doubleValue()))));
        }
    }
}
