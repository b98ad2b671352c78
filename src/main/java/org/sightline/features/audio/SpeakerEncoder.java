package org.sightline.features.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sightline.media.TimeSpan;
import org.sightline.model.ModelCard;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.OnnxModel;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

/**
 * Speech to voices: vectors that are near for the same speaker (Wan et al. 2018, as Resemblyzer
 * trained it; model {@value #MODEL}).
 *
 * <p>For any number of threads. Close it when no call is under way.
 */
public final class SpeakerEncoder implements AutoCloseable {
    /** Name of the model's folder. */
    public static final String MODEL = "speaker-encoder";

    private static final int BATCH = 16;

    private final OnnxModel network;
    private final MelSpectrum mel;
    private final int sampleRate;
    private final int frames;
    private final int hop;
    private final int step;
    private final double level;
    private final float[] centre;

    public SpeakerEncoder(ModelShelf shelf) throws ModelException {
        ModelCard card = shelf.card(MODEL);
        Settings settings = card.settings();
        sampleRate = settings.whole("sample_rate");
        hop = settings.whole("mel.hop");
        mel =
                new MelSpectrum(
                        sampleRate, settings.whole("mel.window"), hop, settings.whole("mel.bands"));
        frames = settings.whole("window_frames");
        step = settings.whole("step_frames");
        level = Math.pow(10, settings.number("level_dbfs") / 20);
        centre = centre(shelf.file(card, settings.text("centre")), card);
        network = shelf.open(MODEL);
    }

    private static float[] centre(Path file, ModelCard card) throws ModelException {
        try {
            List<String> lines = Files.readAllLines(file);
            float[] centre = new float[lines.size()];
            for (int i = 0; i < centre.length; i++) {
                centre[i] = Float.parseFloat(lines.get(i));
            }
            return centre;
        } catch (IOException | NumberFormatException e) {
            throw new ModelException(
                    file + " is no list of numbers", card.origin().advice(MODEL), e);
        }
    }

    /**
     * The voices of a passage, one every few tenths of a second.
     *
     * @param sound at the card's sample rate, in -1..1
     * @param speech spans within it, in order, relative to its first sample
     * @param startMicros where the sound lies in its file
     * @return in order of time, those of windows in which somebody speaks
     */
    public List<Voice> voices(float[] sound, List<TimeSpan> speech, long startMicros) {
        float[] spectrum = mel.of(sound);
        int all = spectrum.length / mel.bands();
        List<Integer> starts = new ArrayList<>();
        List<Double> spoken = new ArrayList<>();
        for (int from = 0; from == 0 || from + frames <= all; from += step) {
            double share = spoken(speech, window(from));
            if (share > 0) {
                starts.add(from);
                spoken.add(share);
            }
        }
        List<Voice> voices = new ArrayList<>();
        for (int i = 0; i < starts.size(); i += BATCH) {
            List<Integer> some = starts.subList(i, Math.min(starts.size(), i + BATCH));
            float[] vectors = encode(sound, spectrum, some);
            for (int k = 0; k < some.size(); k++) {
                TimeSpan window = window(some.get(k));
                long middle = startMicros + (window.startMicros() + window.endMicros()) / 2;
                voices.add(new Voice(middle, spoken.get(i + k), centred(vectors, k)));
            }
        }
        return voices;
    }

    private TimeSpan window(int from) {
        return new TimeSpan(micros(from), micros(from + frames));
    }

    private long micros(int frame) {
        return (long) frame * hop * 1_000_000 / sampleRate;
    }

    private static double spoken(List<TimeSpan> speech, TimeSpan window) {
        long shared = speech.stream().mapToLong(window::sharedMicros).sum();
        return (double) shared / window.lengthMicros();
    }

    private float[] encode(float[] sound, float[] spectrum, List<Integer> starts) {
        int size = frames * mel.bands();
        float[] input = new float[starts.size() * size];
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k) * mel.bands();
            float gain = gain(sound, starts.get(k) * hop);
            for (int i = 0; i < size && from + i < spectrum.length; i++) {
                input[k * size + i] = spectrum[from + i] * gain;
            }
        }
        return network.run(Tensor.of(input, starts.size(), frames, mel.bands())).floats();
    }

    /**
     * What brings the window to the level that the network was trained at, as a factor of power.
     */
    private float gain(float[] sound, int from) {
        double power = 0;
        int to = Math.min(sound.length, from + frames * hop);
        for (int i = from; i < to; i++) {
            power += sound[i] * sound[i];
        }
        return power <= 0 ? 0 : (float) (level * level * (to - from) / power);
    }

    private float[] centred(float[] vectors, int k) {
        float[] vector = new float[centre.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = vectors[k * vector.length + i] - centre[i];
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(Math.max(1e-12, squares));
        }
        return vector;
    }

    @Override
    public void close() {
        network.close();
    }
}
