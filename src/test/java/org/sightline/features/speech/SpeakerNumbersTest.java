package org.sightline.features.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Turn;
import org.sightline.media.Utterance;

class SpeakerNumbersTest {
    private static final Turn COUGH = new Turn(TimeSpan.ofSeconds(0, 1), "Speaker 1");
    private static final Turn WORDS = new Turn(TimeSpan.ofSeconds(2, 4), "Speaker 2");

    @Test
    void whoSpeaksFirstIsTheFirstSpeaker() {
        Utterance said = said("Speaker 2");
        Transcript transcript = SpeakerNumbers.transcript(List.of(said), List.of(COUGH, WORDS));

        assertThat(transcript.utterances())
                .extracting(Utterance::speaker)
                .containsExactly("Speaker 1");
        assertThat(transcript.turns())
                .containsExactly(
                        new Turn(COUGH.span(), "Speaker 2"), new Turn(WORDS.span(), "Speaker 1"));
    }

    @Test
    void aSpeakerWhomNobodyKnowsStaysUnknown() {
        Utterance said = said(null);

        assertThat(SpeakerNumbers.transcript(List.of(said), List.of()).utterances())
                .containsExactly(said);
    }

    private static Utterance said(@Nullable String speaker) {
        return new Utterance("u1", TimeSpan.ofSeconds(2, 4), speaker, "Hello.", List.of());
    }
}
