package org.sightline.features.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.codec.PcmStream;
import org.sightline.media.TimeSpan;
import org.sightline.model.ModelShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against librosa and PyTorch; {@code models/training/golden_speaker.py} wrote what is expected.
 */
class SpeakerEncoderIT {
    private static final Path MODELS = Path.of(System.getProperty("sightline.models", "models"));
    private static final Path GOLDEN = Path.of("src/test/resources/golden/models");

    private JsonNode golden;
    private float[] sound;

    @BeforeEach
    void read() throws Exception {
        try (InputStream in = Files.newInputStream(GOLDEN.resolve("speaker-encoder.json"))) {
            golden = new JsonMapper().readTree(in);
        }
        float[] all = new float[20 * 16_000];
        try (PcmStream stream = PcmStream.open(GOLDEN.resolve("speech.wav"), 16_000)) {
            all = Arrays.copyOf(all, stream.read(all));
        }
        int from = golden.get("from").asInt();
        sound = Arrays.copyOfRange(all, from, from + golden.get("samples").asInt());
    }

    @Test
    void measuresTheMelBandsThatLibrosaMeasures() {
        float[] levelled = sound.clone();
        double power = 0;
        for (float s : sound) {
            power += s * s / sound.length;
        }
        for (int i = 0; i < levelled.length; i++) {
            levelled[i] *= (float) (Math.pow(10, -30 / 20.0) / Math.sqrt(power));
        }
        float[] mel = new MelSpectrum(16_000, 400, 160, 40).of(levelled);
        JsonNode expected = golden.get("mel");
        for (int i = 0; i < expected.size(); i++) {
            int frame = i / 40 * golden.get("stride").asInt();
            double value = mel[frame * 40 + i % 40];
            assertThat(value).isCloseTo(expected.get(i).asDouble(), within(1e-5));
        }
    }

    @Test
    void hearsTheVoiceThatTheReferenceHears() throws Exception {
        List<String> centre = Files.readAllLines(MODELS.resolve("speaker-encoder/centre.txt"));
        float[] expected = new float[256];
        for (int i = 0; i < expected.length; i++) {
            expected[i] =
                    (float) golden.get("voice").get(i).asDouble() - Float.parseFloat(centre.get(i));
        }
        try (SpeakerEncoder encoder = new SpeakerEncoder(new ModelShelf(MODELS))) {
            List<Voice> voices =
                    encoder.voices(sound, List.of(TimeSpan.ofSeconds(0.4, 1.6)), 5_000_000);
            assertThat(voices).hasSize(1);
            assertThat(voices.get(0).atMicros()).isEqualTo(5_800_000);
            assertThat(voices.get(0).spoken()).isCloseTo(0.75, within(1e-9));
            float[] vector = VoiceGroups.unit(expected);
            for (int i = 0; i < vector.length; i++) {
                assertThat((double) voices.get(0).vector()[i]).isCloseTo(vector[i], within(1e-3));
            }
        }
    }

    @Test
    void hearsNobodyWhereNobodySpeaks() throws Exception {
        try (SpeakerEncoder encoder = new SpeakerEncoder(new ModelShelf(MODELS))) {
            assertThat(encoder.voices(sound, List.of(), 0)).isEmpty();
        }
    }
}
