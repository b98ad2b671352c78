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
 * are made where they are missing or not unique. Without state.
 */
final class TranscriptJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TranscriptJson() {}

    static Transcript read(String text) throws MediaException {
        JsonNode parsed = parse(text);
        JsonNode utterances = parsed.path("utterances");
        if (!utterances.isArray()) {
            throw TranscriptFile.damaged(1, "begins an object without a list of utterances");
        }
        List<Utterance> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode said : utterances) {
            read.add(utterance(said, read.size() + 1, ids));
        }
        read.sort((a, b) -> a.span().compareTo(b.span()));
        return new Transcript(read, true, turns(parsed.path("turns")));
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
        JsonNode text = said.path("text");
        if (!text.isString()) {
            throw damaged(number, "has no text");
        }
        String id = said.path("id").isString() ? said.path("id").stringValue() : "u" + number;
        for (int n = number; !ids.add(id); n++) {
            id = "u" + n;
        }
        List<Word> words = new ArrayList<>();
        for (JsonNode word : said.path("words")) {
            words.add(word(word, number));
        }
        return new Utterance(id, span(said, number), speaker(said), text.stringValue(), words);
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
        double confidence = word.path("confidence").asDouble(1);
        return new Word(
                word.path("word").stringValue(),
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
