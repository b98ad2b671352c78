package org.sightline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.media.Picture;

class ResamplerTest {
    @ParameterizedTest
    @CsvSource({"9,7", "27,5", "5,18", "61,40", "14,9", "1,1"})
    void givesPillowsBytes(int width, int height) throws Exception {
        Picture in = Goldens.picture("resample/in.png");
        String size = width + "x" + height;
        assertThat(Resampler.bilinear(in, width, height).rgb())
                .isEqualTo(Goldens.picture("resample/bilinear-" + size + ".png").rgb());
        assertThat(Resampler.bicubic(in, width, height).rgb())
                .isEqualTo(Goldens.picture("resample/bicubic-" + size + ".png").rgb());
    }

    @Test
    void leavesAPictureThatFits() throws Exception {
        Picture in = Goldens.picture("resample/in.png");
        assertThat(Resampler.fit(in, 27)).isSameAs(in);
        Picture fitted = Resampler.fit(in, 9);
        assertThat(fitted.width()).isEqualTo(9);
        assertThat(fitted.height()).isEqualTo(6);
    }

    @Test
    void cropsARectangle() throws Exception {
        Picture in = Goldens.picture("resample/in.png");
        Picture part = Resampler.crop(in, 3, 5, 4, 2);
        assertThat(part.at(0, 0, 1)).isEqualTo(in.at(3, 5, 1));
        assertThat(part.at(3, 1, 2)).isEqualTo(in.at(6, 6, 2));
        assertThatThrownBy(() -> Resampler.crop(in, 25, 0, 3, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
