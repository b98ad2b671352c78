package org.sightline.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sightline.features.speech.Ears;
import org.sightline.features.speech.Heard;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;
import org.sightline.model.ModelShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Word errors of read speech and of meetings, errors of the speech spans, and words invented where
 * nobody speaks.
 *
 * <p>The spans' thresholds were chosen on dev01, trn00, trn02, trn04, trn06; the other clips were
 * not looked at for that.
 */
class SpeechEval {
    private static final List<String> CHOSEN_ON =
            List.of("dev01", "trn00", "trn02", "trn04", "trn06");
    private static final Pattern TRANSCRIPTION = Pattern.compile("<s> (.*) </s> \\((.*)\\)");

    private final Figures figures = new Figures("speech");

    @Test
    void measures() throws Exception {
        try (Ears ears = new Ears(new ModelShelf(Figures.models()))) {
            readSpeech(ears);
            meetings(ears);
            nobodySpeaks(ears);
            inventedWords(ears);
        } finally {
            figures.write();
        }
    }

    private void readSpeech(Ears ears) throws Exception {
        Map<Path, String> read = new LinkedHashMap<>();
        Path librivox = Figures.data("speech/librivox");
        for (String line : Files.readAllLines(librivox.resolve("transcription"))) {
            Matcher matcher = TRANSCRIPTION.matcher(line);
            if (matcher.matches()) {
                read.put(librivox.resolve(matcher.group(2) + ".wav"), matcher.group(1));
            }
        }
        read.put(
                Figures.data("speech/whisper/jfk.wav"),
                "and so my fellow americans ask not what your country can do for you"
                        + " ask what you can do for your country");
        WordErrors all = new WordErrors(0, 0);
        for (Map.Entry<Path, String> one : read.entrySet()) {
            List<String> heard = words(ears.listen(one.getKey()));
            WordErrors errors = WordErrors.whole(WordErrors.words(one.getValue()), heard);
            figures.line("- %s: %s", one.getKey().getFileName(), told(errors));
            all = all.plus(errors);
        }
        figures.line("- **read speech**: %s", told(all));
    }

    private void meetings(Ears ears) throws Exception {
        JsonNode clips =
                JsonMapper.builder()
                        .build()
                        .readTree(Figures.data("ami-meetings/REFERENCE.json").toFile())
                        .path("clips");
        WordErrors chosen = new WordErrors(0, 0);
        WordErrors unseen = new WordErrors(0, 0);
        for (Map.Entry<String, JsonNode> clip : clips.properties()) {
            Heard heard = ears.listen(Figures.data("ami-meetings/" + clip.getKey() + ".wav"));
            List<String> words = words(heard);
            WordErrors errors = ChannelWords.atBest(channels(clip.getValue()), words);
            figures.line(
                    "- %s: %.1f LUFS, %d words, errors at best %s; speech missed %s",
                    clip.getKey(),
                    heard.loudness().integrated(),
                    words.size(),
                    told(errors),
                    spans(clip.getKey(), heard.speech()));
            if (clip.getValue().has("opening_turns_qmsum")) {
                figures.line(
                        "  in order: %s",
                        told(WordErrors.bestPrefix(inOrder(clip.getValue()), words)));
            }
            if (CHOSEN_ON.contains(clip.getKey())) {
                chosen = chosen.plus(errors);
            } else {
                unseen = unseen.plus(errors);
            }
        }
        figures.line("- **meetings**, thresholds chosen on: %s", told(chosen));
        figures.line("- **meetings**, the other clips: %s", told(unseen));
    }

    private void nobodySpeaks(Ears ears) throws Exception {
        for (String name : List.of("moviepy/big_buck_bunny_0_30.webm", "intel/car-detection.mp4")) {
            Heard heard = ears.listen(Figures.data("videos/" + name));
            figures.line(
                    "- nobody speaks in %s: %d words: %s",
                    name, words(heard).size(), String.join(" ", words(heard)));
        }
    }

    /** Folders of sounds in which nobody speaks, by system property {@code eval.speechless}. */
    private void inventedWords(Ears ears) throws Exception {
        String folder = System.getProperty("eval.speechless", "");
        if (folder.isEmpty()) {
            return;
        }
        List<Path> sounds;
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            sounds = files.filter(SpeechEval::sound).sorted().toList();
        }
        int invented = 0;
        for (Path sound : sounds) {
            List<String> words = words(ears.listen(sound));
            if (!words.isEmpty()) {
                invented++;
                figures.line(
                        "- nobody speaks in %s: %s",
                        Path.of(folder).relativize(sound), String.join(" ", words));
            }
        }
        figures.line("- **words where nobody speaks**: %d of %d sounds", invented, sounds.size());
    }

    private static boolean sound(Path file) {
        return file.toString().matches(".*\\.(ogg|wav)");
    }

    private static String told(WordErrors errors) {
        return String.format(
                Locale.ROOT,
                "%d of %d words (%.1f %%)",
                errors.errors(),
                errors.words(),
                100 * errors.rate());
    }

    private static List<String> words(Heard heard) {
        return heard.transcript().utterances().stream()
                .map(Utterance::text)
                .flatMap(text -> WordErrors.words(text).stream())
                .toList();
    }

    private static List<List<String>> channels(JsonNode clip) {
        List<List<String>> channels = new ArrayList<>();
        for (JsonNode channel : clip.path("opening_words_per_channel")) {
            channels.add(WordErrors.words(channel.stringValue()));
        }
        return channels;
    }

    private static List<String> inOrder(JsonNode clip) {
        List<String> words = new ArrayList<>();
        for (JsonNode turn : clip.path("opening_turns_qmsum")) {
            words.addAll(WordErrors.words(turn.path("content").stringValue()));
        }
        return words;
    }

    /** Seconds of speech missed and of other sound taken for speech, in the clip's 30 seconds. */
    private static String spans(String clip, List<TimeSpan> found) throws IOException {
        List<TimeSpan> turns =
                Files.readAllLines(Figures.data("ami-meetings/turns.rttm")).stream()
                        .map(line -> line.split(" ", -1))
                        .filter(part -> part.length > 4 && part[1].equals(clip))
                        .map(SpeechEval::turn)
                        .toList();
        int missed = 0;
        int falsely = 0;
        int spoken = 0;
        for (int i = 0; i < 3000; i++) {
            long micros = i * 10_000L;
            boolean truth = turns.stream().anyMatch(t -> t.contains(micros));
            boolean told = found.stream().anyMatch(t -> t.contains(micros));
            spoken += truth ? 1 : 0;
            missed += truth && !told ? 1 : 0;
            falsely += told && !truth ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "%.1f of %.1f s, falsely found %.1f s",
                missed / 100.0,
                spoken / 100.0,
                falsely / 100.0);
    }

    private static TimeSpan turn(String[] part) {
        double start = Double.parseDouble(part[3]);
        return TimeSpan.ofSeconds(start, start + Double.parseDouble(part[4]));
    }
}
