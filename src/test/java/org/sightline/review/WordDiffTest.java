package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void tellsWhatWentAndWhatCame() {
        assertThat(diff("Image of a cat", "A cat on a mat."))
                .isEqualTo("-Image of a +A =cat +on a mat.");
        assertThat(diff("", "A cat.")).isEqualTo("+A cat.");
        assertThat(diff("A cat.", "")).isEqualTo("-A cat.");
        assertThat(diff("A  cat.", "A cat. ")).isEqualTo("=A cat.");
        assertThat(diff("", "")).isEmpty();
    }

    private static String diff(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(part -> mark(part.kind()) + part.words())
                .collect(Collectors.joining(" "));
    }

    private static String mark(WordDiff.Kind kind) {
        return switch (kind) {
            case SAME -> "=";
            case REMOVED -> "-";
            case ADDED -> "+";
        };
    }
}
