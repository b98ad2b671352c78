package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsPageTest {
    @TempDir Path folder;

    @Test
    void tellsOfEachThingAskedForWhetherItIsThere() throws Exception {
        for (HighlightFormat format : Footage.formats()) {
            if (format.name().equals("html")) {
                format.write(Footage.picked("match.mp4", Footage.match(25, 1).build()), folder);
            }
        }

        assertThat(Files.readString(folder.resolve("highlights.html")))
                .contains("<b>a goal</b> – found, probability 0.83")
                .contains("&lt;b&gt;a boat&lt;/b&gt;</b> – not in this video, probability 0.03");
    }
}
