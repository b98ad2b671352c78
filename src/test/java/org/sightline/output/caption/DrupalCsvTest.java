package org.sightline.output.caption;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.contract.AltTextFormatContract;

class DrupalCsvTest extends AltTextFormatContract {
    @Override
    protected AltTextFormat format() {
        return new DrupalCsv();
    }

    @Test
    void isTheGolden(@TempDir Path folder) throws Exception {
        Golden.check(format(), folder);
    }
}
