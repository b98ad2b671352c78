package org.sightline.features.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private final WordPieces pieces =
            new WordPieces(
                    List.of("[UNK]", "un", "##happy", "##hap", "'", "s", "zoe", "##s", "rare"), 8);

    @Test
    void takesTheLongestPieceThatFits() {
        assertThat(pieces.of("unhappy")).containsExactly(1L, 2L);
        assertThat(pieces.of("unhaps")).containsExactly(1L, 3L, 7L);
    }

    @Test
    void cutsAtWhatIsNoLetter() {
        assertThat(pieces.of("zoe's")).containsExactly(6L, 4L, 5L);
    }

    @Test
    void readsLettersWithoutTheirMarksAndInSmall() {
        assertThat(pieces.of("Zoë")).containsExactly(6L);
    }

    @Test
    void cutsByRarePiecesButDoesNotTellThemApart() {
        assertThat(pieces.of("rares")).containsExactly(0L, 7L);
    }

    @Test
    void isUnknownWhereNoPieceFits() {
        assertThat(pieces.of("unx")).containsExactly(0L);
        assertThat(pieces.of("zoe'x")).containsExactly(6L, 4L, 0L);
        assertThat(pieces.of("")).containsExactly(0L);
    }
}
