package org.sightline.understand.minutes;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.dossier.RecordingDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import org.sightline.media.WrittenText;

/** Made-up meetings for tests: lines of {@code Speaker: words}, two words a second. */
public final class Talk {
    private static final long WORD_MICROS = 500_000;
    private final List<Utterance> utterances = new ArrayList<>();
    private boolean timed = true;
    private long now;
    private WrittenText written = WrittenText.NONE;

    /** Lines with {@code Speaker: words}; a line without a colon has no known speaker. */
    public static Talk of(String lines) {
        Talk talk = new Talk();
        return talk.then(lines);
    }

    /** The same with words and their confidence, as a recogniser gives them. */
    public static Talk recognised(String lines) {
        Talk talk = of(lines);
        talk.utterances.replaceAll(Talk::withWords);
        return talk;
    }

    public Talk untimed() {
        timed = false;
        return this;
    }

    public Talk created(LocalDateTime when, @Nullable String title) {
        written = new WrittenText(null, title, null, when);
        return this;
    }

    public Talk pause(long seconds) {
        now += seconds * 1_000_000;
        return this;
    }

    /** And more lines. */
    public Talk then(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
        return this;
    }

    public RecordingDossier dossier() {
        MediaInfo info = new MediaInfo(MediaKind.RECORDING, "wav", 0, 0, now, null, true, written);
        return new RecordingDossier(
                new MediaId("ab".repeat(32)),
                info,
                Map.of(),
                Map.of(),
                now,
                List.of(),
                Loudness.silent(),
                new Transcript(utterances, timed),
                List.of());
    }

    private void line(String line) {
        int colon = line.indexOf(": ");
        String speaker = colon > 0 ? line.substring(0, colon) : null;
        String text = colon > 0 ? line.substring(colon + 2) : line;
        long end = now + text.split("\\s+", -1).length * WORD_MICROS;
        utterances.add(
                new Utterance(
                        "u" + (utterances.size() + 1),
                        new TimeSpan(now, end),
                        speaker,
                        text,
                        List.of()));
        now = end + WORD_MICROS;
    }

    /** A word that ends with {@code ~} was heard badly. */
    private static Utterance withWords(Utterance said) {
        List<Word> words = new ArrayList<>();
        long at = said.span().startMicros();
        for (String text : said.text().split("\\s+", -1)) {
            boolean unsure = text.endsWith("~");
            words.add(
                    new Word(
                            unsure ? text.substring(0, text.length() - 1) : text,
                            new TimeSpan(at, at + WORD_MICROS),
                            unsure ? 0.3 : 0.9));
            at += WORD_MICROS;
        }
        return new Utterance(
                said.id(), said.span(), said.speaker(), said.text().replace("~", ""), words);
    }
}
