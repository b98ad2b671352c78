package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordErrorsTest {
    @Test
    void countsSubstitutionsDeletionsAndInsertions() {
        assertThat(whole("a b c d", "a x c d")).isEqualTo(new WordErrors(1, 4));
        assertThat(whole("a b c d", "a d")).isEqualTo(new WordErrors(2, 4));
        assertThat(whole("a b", "a z b")).isEqualTo(new WordErrors(1, 2));
        assertThat(whole("a b", "")).isEqualTo(new WordErrors(2, 2));
    }

    @Test
    void stopsWhereTheReferenceFitsBest() {
        WordErrors errors =
                WordErrors.bestPrefix(
                        WordErrors.words("one two three four five six"),
                        WordErrors.words("one too three"));
        assertThat(errors).isEqualTo(new WordErrors(1, 3));
    }

    @Test
    void comparesWordsAsTheyAreSpoken() {
        assertThat(WordErrors.words("So, {gap} the T_V_ isn't bar-code 'Kay."))
                .containsExactly("so", "the", "tv", "isn't", "bar", "code", "kay");
    }

    private static WordErrors whole(String reference, String heard) {
        return WordErrors.whole(WordErrors.words(reference), WordErrors.words(heard));
    }
}
