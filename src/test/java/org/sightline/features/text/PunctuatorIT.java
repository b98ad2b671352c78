package org.sightline.features.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against PyTorch; {@code models/training/punctuator/export.py} wrote what is expected. */
class PunctuatorIT {
    private static final Path MODELS = Path.of(System.getProperty("sightline.models", "models"));
    private static final Path GOLDEN = Path.of("src/test/resources/golden/models");

    private Punctuator punctuator;

    @BeforeEach
    void open() throws ModelException {
        punctuator = new Punctuator(new ModelShelf(MODELS));
    }

    @AfterEach
    void close() {
        punctuator.close();
    }

    @Test
    void seesTheChancesThatPyTorchSees() throws Exception {
        JsonNode golden =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(GOLDEN.resolve("punctuator.json")));
        List<String> words = strings(golden.get("words"));
        boolean[] breaks = new boolean[words.size()];
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = golden.get("breaks").get(i).asBoolean();
        }
        List<Marks> marks = punctuator.marks(words, breaks);
        for (int i = 0; i < breaks.length; i++) {
            JsonNode mark = golden.get("marks").get(i);
            JsonNode written = golden.get("cases").get(i);
            assertThat(marks.get(i).comma()).isCloseTo(mark.get(1).asDouble(), within(1e-3));
            assertThat(marks.get(i).stop()).isCloseTo(mark.get(2).asDouble(), within(1e-3));
            assertThat(marks.get(i).question()).isCloseTo(mark.get(3).asDouble(), within(1e-3));
            assertThat(marks.get(i).capital()).isCloseTo(written.get(1).asDouble(), within(1e-3));
            assertThat(marks.get(i).capitals()).isCloseTo(written.get(2).asDouble(), within(1e-3));
        }
    }

    @Test
    void writesALongTalkAsItsPartsInTheMidstOfIt() {
        List<String> part =
                List.of("so the next meeting is in cardiff on friday okay".split(" ", -1));
        List<String> talk = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            talk.addAll(part);
        }
        List<String> written = punctuator.written(talk, new boolean[talk.size()]);
        assertThat(written).hasSameSizeAs(talk);
        assertThat(written.get(talk.size() / 2 + 6)).startsWith("Cardiff");
    }

    @Test
    void writesSentencesWithCapitals() {
        assertThat(written("yeah i think that's fine | so what do you think | okay thank you"))
                .isEqualTo("Yeah, I think that's fine. So what do you think? Okay. Thank you.");
    }

    @Test
    void changesNoWord() {
        List<String> words = List.of("", "zoë", "'cause", "42", "i", "i'm", "東京", "x");
        List<String> written = punctuator.written(words, new boolean[words.size()]);
        assertThat(written).hasSameSizeAs(words);
        for (int i = 0; i < words.size(); i++) {
            assertThat(written.get(i).toLowerCase(Locale.ROOT)).startsWith(words.get(i));
        }
        assertThat(punctuator.written(List.of(), new boolean[0])).isEmpty();
    }

    private String written(String said) {
        List<String> all = List.of(said.split(" ", -1));
        List<String> words = all.stream().filter(w -> !w.equals("|")).toList();
        boolean[] breaks = new boolean[words.size()];
        int at = 0;
        for (String word : all) {
            if (word.equals("|")) {
                breaks[at] = true;
            } else {
                at++;
            }
        }
        return String.join(" ", punctuator.written(words, breaks));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
