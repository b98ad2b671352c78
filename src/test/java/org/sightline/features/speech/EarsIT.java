package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.codec.PcmStream;
import org.sightline.features.audio.Tones;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

class EarsIT {
    private static final int RATE = 16_000;
    private static Ears ears;

    @TempDir Path folder;

    @BeforeAll
    static void open() throws ModelException {
        ears = new Ears(new ModelShelf(Path.of(System.getProperty("sightline.models", "models"))));
    }

    @AfterAll
    static void close() {
        ears.close();
    }

    @Test
    void inventsNoWordsInSilenceNoiseAndChords() throws Exception {
        assertThat(words(Tones.silence(RATE, 20))).isEmpty();
        assertThat(words(Tones.noise(RATE, -30, 20, 5))).isEmpty();
        assertThat(words(Tones.noise(RATE, -65, 20, 5))).isEmpty();
        assertThat(words(chords())).isEmpty();
    }

    @Test
    void measuresSoundThatNobodySpeaksIn() throws Exception {
        Heard heard = hear(Tones.sine(RATE, 997, -20, 4));
        assertThat(heard.durationMicros()).isEqualTo(4_000_000);
        assertThat(heard.loudness().integrated()).isBetween(-23.2, -22.8);
        assertThat(heard.loudness().momentary()).hasSize(40);
        assertThat(heard.speech()).isEmpty();
        assertThat(heard.seconds()).containsOnlyKeys("decode", "speech", "words");
    }

    @Test
    void hearsWhatIsSaidInAMeetingTheSameEveryTime() throws Exception {
        Path meeting = Path.of("sample-media/recordings/planning-meeting.mp3");
        Heard heard = ears.listen(meeting);
        List<Utterance> said = heard.transcript().utterances();
        assertThat(said).hasSizeGreaterThan(5);
        assertThat(said.get(0).id()).isEqualTo("u1");
        long last = 0;
        for (Utterance one : said) {
            assertThat(one.span().startMicros()).isGreaterThanOrEqualTo(last);
            assertThat(one.span().seconds()).isLessThanOrEqualTo(30);
            assertThat(heard.speech()).anyMatch(span -> span.overlaps(one.span()));
            last = one.span().endMicros();
        }
        assertThat(last).isLessThanOrEqualTo(heard.durationMicros());
        assertThat(ears.listen(meeting).transcript()).isEqualTo(heard.transcript());
    }

    @Test
    void hearsAWhisperAsItHearsALoudVoice() throws Exception {
        String loud = words(start("sample-media/recordings/planning-meeting.mp3", 1));
        String faint = words(start("sample-media/recordings/planning-meeting.mp3", 0.01f));
        assertThat(loud).isNotEmpty();
        assertThat(faint.length()).isGreaterThan(loud.length() / 2);
    }

    @Test
    void hearsAFarVoiceBetweenKnocksOnTheTable() throws Exception {
        float[] far = start("sample-media/recordings/planning-meeting.mp3", 0.003f);
        for (int i = 0; i < far.length; i++) {
            int since = i % RATE;
            far[i] +=
                    (float) (Math.sin(2 * Math.PI * 90 * since / RATE) * Math.exp(-since / 600.0));
        }
        double spoken = hear(far).speech().stream().mapToDouble(TimeSpan::seconds).sum();
        assertThat(spoken).isGreaterThan(10);
    }

    @Test
    void hearsWhoSpeaksInAMeetingOfThree() throws Exception {
        Path meeting = Path.of("sample-media/recordings/planning-meeting.mp3");
        Transcript told = ears.listen(meeting, 0, Notebook.none(), micros -> {}).transcript();
        assertThat(told.utterances())
                .extracting(Utterance::speaker)
                .contains("Speaker 1", "Speaker 2", "Speaker 3")
                .doesNotContain("Speaker 4")
                .doesNotContainNull();
        assertThat(told.utterances().get(0).speaker()).isEqualTo("Speaker 1");
    }

    @Test
    void goesOnWhereItWasKilledAndHearsTheSame() throws Exception {
        Path sound = WavFile.write(folder.resolve("a.wav"), part(), RATE);
        Path notes = folder.resolve("notes/a.jsonl");
        Heard whole = ears.listen(sound, 0, Notebook.open(notes), micros -> {});
        List<String> lines = Files.readAllLines(notes);
        List<String> cut = new ArrayList<>(lines.subList(0, 2));
        cut.add(lines.get(lines.size() - 1).substring(0, 100));
        Files.write(notes, cut);
        Notebook notebook = Notebook.open(notes);
        List<Long> heard = new ArrayList<>();
        Heard again = ears.listen(sound, 0, notebook, heard::add);
        assertThat(notebook.cut()).isEqualTo(1);
        assertThat(again.transcript()).isEqualTo(whole.transcript());
        assertThat(heard).isNotEmpty().isSorted();
        notebook.close();
        assertThat(notes).doesNotExist();
    }

    /** Two pieces of speech with a pause between them, so that there is more than one passage. */
    private static float[] part() throws Exception {
        float[] speech = start("sample-media/recordings/planning-meeting.mp3", 1);
        float[] both = new float[20 * RATE];
        System.arraycopy(speech, 0, both, 0, 8 * RATE);
        System.arraycopy(speech, 8 * RATE, both, 11 * RATE, 8 * RATE);
        return both;
    }

    @Test
    void tellsAFileThatIsNoMedia() throws IOException {
        Path file = Files.writeString(folder.resolve("a.wav"), "not a sound");
        assertThatThrownBy(() -> ears.listen(file)).isInstanceOf(MediaException.class);
    }

    /** Four notes at a time, a new chord every half second, as an organ would. */
    private static float[] chords() {
        float[] all = new float[20 * RATE];
        double[] scale = {130.8, 146.8, 164.8, 174.6, 196.0, 220.0, 246.9};
        for (int i = 0; i < all.length; i++) {
            int chord = i / (RATE / 2);
            for (int n = 0; n < 4; n++) {
                double hertz = scale[(chord * 3 + n * 2) % 7] * (n < 2 ? 1 : 2);
                all[i] += (float) (0.08 * Math.sin(2 * Math.PI * hertz * i / RATE));
            }
        }
        return all;
    }

    /** The first 20 seconds, made quieter by a factor. */
    private static float[] start(String file, float factor) throws Exception {
        float[] samples = new float[20 * RATE];
        try (PcmStream sound = PcmStream.open(Path.of(file), RATE)) {
            sound.read(samples);
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= factor;
        }
        return samples;
    }

    private String words(float[] samples) throws Exception {
        return String.join(
                " | ",
                hear(samples).transcript().utterances().stream().map(u -> u.text()).toList());
    }

    private Heard hear(float[] samples) throws Exception {
        return ears.listen(WavFile.write(folder.resolve("sound.wav"), samples, RATE));
    }
}
