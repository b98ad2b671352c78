package org.sightline.understand.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;

class SoundKindsTest {
    private final SoundKinds kinds =
            new SoundKinds(
                    List.of(TimeSpan.ofSeconds(0, 2), TimeSpan.ofSeconds(5, 6)),
                    List.of(TimeSpan.ofSeconds(1, 9)));

    @Test
    void tellsHowMuchOfASpanIsSpeechAndMusic() {
        assertThat(kinds.speechIn(TimeSpan.ofSeconds(0, 10))).isEqualTo(0.3);
        assertThat(kinds.musicIn(TimeSpan.ofSeconds(0, 10))).isEqualTo(0.8);
        assertThat(kinds.musicIn(TimeSpan.ofSeconds(3, 3))).isZero();
    }

    @Test
    void namesWhatFillsHalfOfIt() {
        assertThat(kinds.words(TimeSpan.ofSeconds(0, 2))).isEqualTo(" (speech over music)");
        assertThat(kinds.words(TimeSpan.ofSeconds(2, 5))).isEqualTo(" (music)");
        assertThat(kinds.words(TimeSpan.ofSeconds(9, 12))).isEmpty();
    }
}
