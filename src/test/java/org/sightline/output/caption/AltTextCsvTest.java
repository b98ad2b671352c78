package org.sightline.output.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;

class AltTextCsvTest extends AltTextFormatContract {
    @Override
    protected AltTextFormat format() {
        return new AltTextCsv();
    }

    @Test
    void isTheGolden(@TempDir Path folder) throws Exception {
        Golden.check(format(), folder);
    }

    @Test
    void opensAsUtf8AndNoCellIsAFormula(@TempDir Path folder) throws Exception {
        format().write(hostile(), folder);
        String csv = Files.readString(folder.resolve("alt-text.csv"));
        assertThat(csv).startsWith("\uFEFFfile,sha256,type,alt,");
        assertThat(Pattern.compile("(^|[,\n]\"?)[=+@\\t-]").matcher(csv).find()).isFalse();
    }
}
