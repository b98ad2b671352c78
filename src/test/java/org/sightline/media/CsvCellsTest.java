package org.sightline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
    @Test
    void quotesWhatNeedsIt() {
        assertThat(CsvCells.row(List.of("a", "b,c", "say \"x\"", "two\nlines", "", " d")))
                .isEqualTo("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",,\" d\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "'x", "''x", "'=x"})
    void makesAFormulaTextAndGivesItBack(String cell) {
        String written = CsvCells.row(List.of(cell)).strip().replaceAll("^\"|\"$", "");
        assertThat(written).startsWith("'");
        assertThat(CsvCells.plain(written)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A dog.", "a=b", "1-2", "“=x”", "'", "it's"})
    void leavesOthersAlone(String cell) {
        assertThat(CsvCells.plain(cell)).isEqualTo(cell);
    }
}
