package org.sightline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    @TempDir Path folder;

    @Test
    void readsWhatCsvCellsWrote() throws Exception {
        List<String> hostile =
                List.of("=1+1", "'quoted", "a,b;c", "two\r\nlines", "“x”", " pad ", "\"", "");
        String text =
                CsvCells.BYTE_ORDER_MARK
                        + CsvCells.row(List.of("A", "B", "C", "D", "E", "F", "G", "H"))
                        + CsvCells.row(hostile);
        CsvTable table = read(text, StandardCharsets.UTF_8);
        List<String> back =
                "abcdefgh"
                        .chars()
                        .mapToObj(c -> Character.toString(c))
                        .map(table.rows().get(0)::cell)
                        .toList();
        assertThat(back).isEqualTo(hostile);
    }

    @Test
    void readsWhatSpreadsheetsSave() throws Exception {
        assertThat(
                        read(
                                        "Alt;File\r\n\"Tür; offen\";a.jpg\r\n;\r\n",
                                        Charset.forName("windows-1252"))
                                .rows())
                .containsExactly(row(2, "Tür; offen", "a.jpg"));
        assertThat(read("\uFEFFalt\tfile\r\nTür\ta.jpg", StandardCharsets.UTF_16LE).rows())
                .containsExactly(row(2, "Tür", "a.jpg"));
        assertThat(read("alt,file\n\"a \"\"b\"\"\nc\",x\nd,y,z\n", StandardCharsets.UTF_8).rows())
                .containsExactly(row(2, "a \"b\"\nc", "x"), row(4, "d", "y"));
    }

    @Test
    void tellsAFileThatIsNone() throws Exception {
        assertThatThrownBy(() -> read("", StandardCharsets.UTF_8))
                .isInstanceOf(MediaException.class);
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("gone.csv")))
                .isInstanceOf(MediaException.class);
    }

    private static CsvTable.Row row(int line, String alt, String file) {
        return new CsvTable.Row(line, java.util.Map.of("alt", alt, "file", file));
    }

    private CsvTable read(String text, Charset charset) throws Exception {
        Path file = folder.resolve("table.csv");
        Files.write(file, text.getBytes(charset));
        return CsvTable.read(file);
    }
}
