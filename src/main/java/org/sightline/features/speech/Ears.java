package org.sightline.features.speech;

import java.nio.file.Path;
import org.sightline.codec.PcmStream;
import org.sightline.features.audio.SpeechDetector;
import org.sightline.features.text.Punctuator;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

/**
 * Listens to files: loudness, speech spans and words in one streaming pass each.
 *
 * <p>Memory does not grow with the length of a file but for ten loudness values a second and the
 * words. For any number of threads; the recogniser's threads are shared among them. Close it after
 * the last file.
 */
public final class Ears implements AutoCloseable {
    private static final int BLOCK_SECONDS = 1;

    private final SpeechDetector detector;
    private final Transcriber transcriber;
    private final Scribe scribe;

    /** With one recogniser for each processor. */
    public Ears(ModelShelf shelf) throws ModelException {
        this(shelf, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads passages recognised at once, over all files, 1 or more
     */
    public Ears(ModelShelf shelf, int threads) throws ModelException {
        scribe = new Scribe(new Punctuator(shelf));
        detector = new SpeechDetector(shelf);
        transcriber = transcriber(shelf, threads, detector);
    }

    private static Transcriber transcriber(ModelShelf shelf, int threads, SpeechDetector opened)
            throws ModelException {
        try {
            return new Transcriber(shelf, threads);
        } catch (ModelException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Hears a file from its first sample to its last.
     *
     * @param file any container with sound; one without gives silence and no words
     * @throws MediaException when the file cannot be read as media
     */
    public Heard listen(Path file) throws MediaException {
        if (!PcmStream.hasSound(file)) {
            return Heard.nothing();
        }
        Listening listening = new Listening(detector, transcriber);
        try (PcmStream sound = PcmStream.open(file, transcriber.sampleRate())) {
            float[] block = new float[BLOCK_SECONDS * transcriber.sampleRate()];
            long decoding = 0;
            while (true) {
                long began = System.nanoTime();
                int n = sound.read(block);
                decoding += System.nanoTime() - began;
                if (n < 0) {
                    return listening.finish(decoding / 1e9).written(scribe);
                }
                listening.accept(block, n);
            }
        } finally {
            listening.abandon();
        }
    }

    @Override
    public void close() {
        transcriber.close();
        detector.close();
    }
}
