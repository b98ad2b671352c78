package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;

class WhyTest {
    private static final float[] VECTOR = {1};

    @Test
    void aSpokenLineIsQuotedAroundTheWordAskedFor() {
        String line = "one two three four five six seven budgets nine ten eleven twelve 13 14";

        assertThat(Why.of(moment(MomentKind.SPEECH, 83, line), Set.of("budget"), 0.9, 0.123))
                .isEqualTo(
                        "says “…three four five six seven budgets nine ten eleven twelve 13…”"
                                + " at 1:23; words 0.90; meaning 0.12");
    }

    @Test
    void withoutTheWordItsBeginningIsQuoted() {
        assertThat(Why.of(moment(MomentKind.SPEECH, 0, "a b c d e f g h i j k l"), Set.of(), 0, 1))
                .isEqualTo("says “a b c d e f g h i j k…” at 0:00; meaning 1.00");
    }

    @Test
    void theLabelAskedForComesFirst() {
        assertThat(
                        Why.of(
                                moment(MomentKind.SHOT, 3700, "sea", "sand", "sky", "man", "sea"),
                                Words.stems("seas"),
                                0.5,
                                0.5))
                .isEqualTo("shows: sea, sand, sky at 1:01:40; words 0.50; meaning 0.50");
    }

    @Test
    void wordsThatNoLabelExplainsAreQuoted() {
        assertThat(
                        Why.of(
                                moment(MomentKind.IMAGE, -1, "EMERGENCY\nEXIT", "door"),
                                Words.stems("exits"),
                                0.5,
                                0.5))
                .isEqualTo(
                        "shows: door; words in or about it: “EMERGENCY EXIT”;"
                                + " words 0.50; meaning 0.50");
    }

    @Test
    void wordsInAShotComeWithTheirTime() {
        assertThat(
                        Why.of(
                                moment(MomentKind.SHOT, 83, "LAUNCH DAY"),
                                Words.stems("launch"),
                                0.5,
                                0.5))
                .isEqualTo("words in or about it: “LAUNCH DAY” at 1:23; words 0.50; meaning 0.50");
    }

    @Test
    void withoutALabelItIsToldWhatElseIsKnown() {
        Moment told = moment(MomentKind.IMAGE, -1, "A brown dog runs over snow.");

        assertThat(Why.of(told, Set.of("winter"), 0, 0.41))
                .isEqualTo("words in or about it: “A brown dog runs over snow.”; meaning 0.41");
        assertThat(Why.of(moment(MomentKind.IMAGE, -1, ""), Set.of(), 0, 0.41))
                .isEqualTo("meaning 0.41");
    }

    @Test
    void textWithoutSpacesIsCut() {
        String why = Why.of(moment(MomentKind.SPEECH, 0, "x".repeat(5000)), Set.of(), 0, 0);

        assertThat(why).hasSizeLessThan(160).contains("x…”");
    }

    private static Moment moment(MomentKind kind, int second, String text, String... labels) {
        TimeSpan span = second < 0 ? null : TimeSpan.ofSeconds(second, second + 1);
        MediaId id = new MediaId("a".repeat(64));
        return new Moment(id, "f", kind, span, text, VECTOR, List.of(labels));
    }
}
