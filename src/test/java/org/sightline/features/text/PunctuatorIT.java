package org.sightline.features.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

class PunctuatorIT {
    private final Punctuator punctuator = punctuator();

    @Test
    void writesSentencesWithCapitals() {
        assertThat(written("yeah i think that's fine | so what do you think | okay thank you"))
                .isEqualTo("Yeah. I think that's fine. So what do you think? Okay. Thank you.");
    }

    @Test
    void changesNoWord() {
        List<String> words = List.of("", "zoë", "'cause", "42", "i", "i'm", "東京", "x");
        List<String> written = punctuator.written(words, new boolean[words.size()]);
        assertThat(written).hasSameSizeAs(words);
        for (int i = 0; i < words.size(); i++) {
            assertThat(written.get(i).toLowerCase(java.util.Locale.ROOT)).startsWith(words.get(i));
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

    private static Punctuator punctuator() {
        try {
            return new Punctuator(
                    new ModelShelf(Path.of(System.getProperty("sightline.models", "models"))));
        } catch (ModelException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
