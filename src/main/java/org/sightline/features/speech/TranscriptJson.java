package org.sightline.features.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads our own {@code transcript.json}: {@code {file, duration, utterances: [{id, start, end,
 * speaker, text, words: [{word, start, end, confidence, heard}]}], turns: [{start, end,
 * speaker}]}}, times in seconds.
 *
 * <p>Only {@code utterances} with {@code start}, {@code end} and {@code text} must be there; ids
 * are made where they are missing or not unique. With {@code start} null in all of them the
 * transcript tells no times. Whisper's files have {@code segments} instead, and call a word's
 * confidence {@code probability} or {@code score}. Without state.
 */
final class TranscriptJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TranscriptJson() {}

    static Transcript read(String text) throws MediaException {
        JsonNode parsed = parse(text);
        JsonNode utterances =
                parsed.has("utterances") ? parsed.path("utterances") : parsed.path("segments");
        if (!utterances.isArray()) {
            throw TranscriptFile.damaged(1, "begins an object without a list of utterances");
        }
        if (isUntimed(utterances)) {
            return untimed(utterances);
        }
        List<Utterance> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode said : utterances) {
            read.add(utterance(said, read.size() + 1, ids));
        }
        read.sort((a, b) -> a.span().compareTo(b.span()));
        return new Transcript(read, true, turns(parsed.path("turns")));
    }

    private static boolean isUntimed(JsonNode utterances) {
        return !utterances.isEmpty()
                && utterances.valueStream().allMatch(said -> said.path("start").isNull());
    }

    /** As {@link SpeakerLines} would: times are only an order. */
    private static Transcript untimed(JsonNode utterances) throws MediaException {
        List<Utterance> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        long micros = 0;
        for (JsonNode said : utterances) {
            int number = read.size() + 1;
            String text = text(said, number);
            TimeSpan span = new TimeSpan(micros, micros + SpeakerLines.micros(text));
            read.add(new Utterance(id(said, number, ids), span, speaker(said), text, List.of()));
            micros = span.endMicros();
        }
        return new Transcript(read, false);
    }

    private static JsonNode parse(String text) throws MediaException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw TranscriptFile.damaged(line, "is not JSON");
        }
    }

    private static Utterance utterance(JsonNode said, int number, Set<String> ids)
            throws MediaException {
        String text = text(said, number);
        List<Word> words = new ArrayList<>();
        for (JsonNode word : said.path("words")) {
            words.add(word(word, number));
        }
        return new Utterance(id(said, number, ids), span(said, number), speaker(said), text, words);
    }

    private static String text(JsonNode said, int number) throws MediaException {
        if (!said.path("text").isString()) {
            throw damaged(number, "has no text");
        }
        return said.path("text").stringValue().strip();
    }

    private static String id(JsonNode said, int number, Set<String> ids) {
        String id = said.path("id").isString() ? said.path("id").stringValue() : "u" + number;
        for (int n = number; !ids.add(id); n++) {
            id = "u" + n;
        }
        return id;
    }

    private static List<Turn> turns(JsonNode listed) throws MediaException {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : listed) {
            String speaker = speaker(turn);
            if (speaker != null) {
                turns.add(new Turn(span(turn, turns.size() + 1), speaker));
            }
        }
        return turns;
    }

    private static @Nullable String speaker(JsonNode said) {
        JsonNode speaker = said.path("speaker");
        return speaker.isString() ? speaker.stringValue() : null;
    }

    private static Word word(JsonNode word, int number) throws MediaException {
        if (!word.path("word").isString()) {
            throw damaged(number, "has a word without letters");
        }
        double likely = word.path("probability").asDouble(word.path("score").asDouble(1));
        double confidence = word.path("confidence").asDouble(likely);
        return new Word(
                word.path("word").stringValue().strip(),
                span(word, number),
                Math.max(0, Math.min(1, confidence)),
                word.path("heard").isString() ? word.path("heard").stringValue() : null);
    }

    private static TimeSpan span(JsonNode at, int number) throws MediaException {
        JsonNode start = at.path("start");
        JsonNode end = at.path("end");
        boolean valid =
                start.isNumber()
                        && end.isNumber()
                        && start.doubleValue() >= 0
                        && end.doubleValue() >= start.doubleValue()
                        && end.doubleValue() < 1e9;
        if (!valid) {
            throw damaged(number, "has no start and end in seconds");
        }
        return TimeSpan.ofSeconds(start.doubleValue(), end.doubleValue());
    }

    private static MediaException damaged(int number, String what) {
        return new MediaException(
                FailureKind.DAMAGED,
                "the transcript's utterance " + number + " " + what,
                "repair it or export the transcript again");
    }
}
