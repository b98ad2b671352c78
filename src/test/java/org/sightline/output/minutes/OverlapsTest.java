package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.features.speech.TranscriptFile;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;
import org.sightline.media.Word;

class OverlapsTest {
    private static final Turn MARIA = new Turn(TimeSpan.ofSeconds(0, 4), "Maria");

    @Test
    void tellsBehindTheWordsWhoElseSpoke() {
        Transcript talk = talk(MARIA, new Turn(TimeSpan.ofSeconds(1, 3), "Jon"));

        assertThat(TranscriptText.text(talk, MinutesLayout.defaults()))
                .isEqualTo("[0:00] Maria: one two three [at the same time: Jon] four\n");
    }

    @Test
    void passesOverTheEdgesOfTurns() {
        Transcript talk = talk(MARIA, new Turn(TimeSpan.ofSeconds(3.6, 6), "Jon"));

        assertThat(TranscriptText.text(talk, MinutesLayout.defaults()))
                .isEqualTo("[0:00] Maria: one two three four\n");
        assertThat(Captions.vtt(talk)).doesNotContain("overlap");
    }

    @Test
    void saysNothingOfOthersWhoSpeakAfterwards() {
        Transcript talk = talk(MARIA, new Turn(TimeSpan.ofSeconds(5, 9), "Jon"));

        assertThat(TranscriptText.text(talk, MinutesLayout.defaults())).doesNotContain("Jon");
    }

    @Test
    void marksCaptionsSoThatTheyAreReadAgain(@TempDir Path folder) throws Exception {
        Transcript talk = talk(MARIA, new Turn(TimeSpan.ofSeconds(1, 3.5), "Jon"));

        String vtt = Captions.vtt(talk);

        assertThat(vtt)
                .contains("STYLE\n::cue(.overlap)")
                .contains("<v.overlap Maria>one two three four</v>");
        Path file = Files.writeString(folder.resolve("a.vtt"), vtt, StandardCharsets.UTF_8);
        assertThat(TranscriptFile.read(file).utterances())
                .extracting(Utterance::speaker, Utterance::text)
                .containsExactly(tuple("Maria", "one two three four"));
    }

    /** Four words of Maria's, one a second. */
    private static Transcript talk(Turn... turns) {
        List<Word> words = new ArrayList<>();
        for (String word : List.of("one", "two", "three", "four")) {
            int at = words.size();
            words.add(new Word(word, TimeSpan.ofSeconds(at, at + 1), 0.9));
        }
        Utterance said =
                new Utterance("u1", TimeSpan.ofSeconds(0, 4), "Maria", "one two three four", words);
        return new Transcript(List.of(said), true, List.of(turns));
    }
}
