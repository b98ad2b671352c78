package org.sightline.features.speech;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.sightline.codec.PcmStream;
import org.sightline.features.audio.SpeakerEncoder;
import org.sightline.features.audio.SpeechDetector;
import org.sightline.features.text.Punctuator;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

/**
 * Listens to files: loudness, speech spans, words and speakers in one streaming pass each.
 *
 * <p>Memory does not grow with the length of a file but for ten loudness values a second and the
 * words. For any number of threads; the recogniser's threads are shared among them. Close it after
 * the last file.
 */
public final class Ears implements AutoCloseable {
    private static final int BLOCK_SECONDS = 1;

    private final Opened opened = new Opened();
    private final SpeechDetector detector;
    private final Transcriber transcriber;
    private final SpeakerEncoder voices;
    private final Scribe scribe;

    /** With one recogniser for each processor. */
    public Ears(ModelShelf shelf) throws ModelException {
        this(shelf, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads passages recognised at once, over all files, 1 or more
     */
    public Ears(ModelShelf shelf, int threads) throws ModelException {
        try {
            scribe = opened.add(new Scribe(new Punctuator(shelf)), Scribe::close);
            detector = opened.add(new SpeechDetector(shelf), SpeechDetector::close);
            voices = opened.add(new SpeakerEncoder(shelf), SpeakerEncoder::close);
            transcriber = opened.add(new Transcriber(shelf, threads), Transcriber::close);
        } catch (ModelException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Hears a file from its first sample to its last, whoever speaks.
     *
     * @param file any container with sound; one without gives silence and no words
     * @throws MediaException when the file cannot be read as media
     */
    public Heard listen(Path file) throws MediaException {
        Listening listening =
                new Listening(detector, transcriber, null, Notebook.none(), micros -> {});
        return listen(file, listening, 0);
    }

    /**
     * As {@link #listen(Path)}, and tells who speaks.
     *
     * @param speakers how many there are; 0 to find out
     * @param notebook for this file, where a long one that is cut short goes on
     * @param progress told how far the file was heard, in microseconds
     */
    public Heard listen(Path file, int speakers, Notebook notebook, LongConsumer progress)
            throws MediaException {
        return listen(
                file, new Listening(detector, transcriber, voices, notebook, progress), speakers);
    }

    private Heard listen(Path file, Listening listening, int speakers) throws MediaException {
        if (!PcmStream.hasSound(file)) {
            return Heard.nothing();
        }
        try (PcmStream sound = PcmStream.open(file, transcriber.sampleRate())) {
            float[] block = new float[BLOCK_SECONDS * transcriber.sampleRate()];
            long decoding = 0;
            while (true) {
                long began = System.nanoTime();
                int n = sound.read(block);
                decoding += System.nanoTime() - began;
                if (n < 0) {
                    return listening.finish(decoding / 1e9, speakers).written(scribe);
                }
                listening.accept(block, n);
            }
        } finally {
            listening.abandon();
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
