package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

class VocabularyTest {
    @Test
    void putsANameInThePlaceOfWhatSoundsLikeIt() {
        Utterance said = corrected(List.of("Anneliese Brandt"), 0.5, "ask anna lisa brand, today.");
        assertThat(said.text()).isEqualTo("ask Anneliese Brandt, today.");
        assertThat(said.words())
                .extracting(Word::text)
                .containsExactly("ask", "Anneliese", "Brandt", "today");
    }

    @Test
    void tellsWhatWasHeardAndWhen() {
        Utterance said = corrected(List.of("Kestrel"), 0.4, "The castrol ships.");
        assertThat(said.words()).extracting(Word::heard).containsExactly(null, "castrol", null);
        assertThat(said.words().get(1).span()).isEqualTo(TimeSpan.ofSeconds(1, 2));
        assertThat(said.words().get(1).confidence()).isEqualTo(0.4);
    }

    @Test
    void leavesWordsThatSoundOtherwise() {
        String text = "Could you also find out who has the keys for the school?";
        assertThat(corrected(List.of("Kestrel", "Brandt", "Siobhan"), 0.3, text).text())
                .isEqualTo(text);
    }

    @Test
    void asksForTheVerySoundWhereTheRecogniserWasSure() {
        assertThat(corrected(List.of("Kestrel"), 1, "The castle is old.").text())
                .isEqualTo("The castle is old.");
        assertThat(corrected(List.of("Katherine"), 1, "Ask katharine.").text())
                .isEqualTo("Ask Katherine.");
    }

    @Test
    void writesATermAsItIsSpelledWithoutCallingThatACorrection() {
        Utterance said = corrected(List.of("PowerPoint", "SRI"), 1, "Use power point at sri.");
        assertThat(said.text()).isEqualTo("Use PowerPoint at SRI.");
        assertThat(said.words().get(3).heard()).isNull();
        assertThat(said.words().get(1).heard()).isEqualTo("power point");
    }

    @Test
    void changesNothingWithoutTermsOrWordTimes() {
        Transcript bare =
                new Transcript(
                        List.of(
                                new Utterance(
                                        "u1",
                                        TimeSpan.ofSeconds(0, 1),
                                        null,
                                        "castrol",
                                        List.of())),
                        true);
        assertThat(new Vocabulary(List.of("Kestrel")).corrected(bare)).isEqualTo(bare);
        assertThat(new Vocabulary(List.of(" ")).corrected(bare)).isSameAs(bare);
    }

    private static Utterance corrected(List<String> terms, double confidence, String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            int at = words.size();
            String bare = word.replaceAll("[.,?]", "").toLowerCase(java.util.Locale.ROOT);
            words.add(new Word(bare, TimeSpan.ofSeconds(at, at + 1), confidence));
        }
        TimeSpan span = TimeSpan.ofSeconds(0, words.size());
        Transcript heard =
                new Transcript(List.of(new Utterance("u1", span, null, text, words)), true);
        return new Vocabulary(terms).corrected(heard).utterances().get(0);
    }
}
