package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.Picture;

class StillWriterTest {
    @TempDir Path folder;

    @Test
    void pngKeepsEveryPixel() throws Exception {
        Picture in = Goldens.picture("resample/in.png");
        Path file = Files.write(folder.resolve("a.png"), StillWriter.png(in));
        assertThat(new StillDecoder(Limits.DEFAULT).decode(file).rgb()).isEqualTo(in.rgb());
    }

    @Test
    void jpegIsTheSameEveryTimeAndSmallerAtLowerQuality() throws Exception {
        Picture in = Goldens.picture("resample/in.png");
        byte[] good = StillWriter.jpeg(in, 0.95);
        assertThat(StillWriter.jpeg(in, 0.95)).isEqualTo(good);
        assertThat(StillWriter.jpeg(in, 0.3)).hasSizeLessThan(good.length);
    }
}
