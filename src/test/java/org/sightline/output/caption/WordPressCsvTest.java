package org.sightline.output.caption;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;

class WordPressCsvTest extends AltTextFormatContract {
    @Override
    protected AltTextFormat format() {
        return new WordPressCsv();
    }

    @Test
    void isTheGolden(@TempDir Path folder) throws Exception {
        Golden.check(format(), folder);
    }
}
