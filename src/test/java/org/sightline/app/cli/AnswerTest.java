package org.sightline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void aHitTellsFromWhenToWhen() {
        assertThat(found(5.0, 10.2).times()).isEqualTo("0:05 to 0:10");
    }

    @Test
    void aHitThatIsOverWithinASecondTellsWhen() {
        assertThat(found(10.0, 10.4).times()).isEqualTo("0:10");
    }

    @Test
    void aPictureHasNoTimes() {
        assertThat(found(null, null).times()).isEmpty();
    }

    private static Answer.Found found(@Nullable Double start, @Nullable Double end) {
        return new Answer.Found("a.mp4", "shot", start, end, 0.5, "", "");
    }
}
