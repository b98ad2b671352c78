package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.sightline.media.Picture;

class PictureMeterTest {
    private final PictureMeter meter = new PictureMeter();

    @Test
    void knowsHalfBlackHalfWhite() {
        PictureStats stats = meter.measure(draw(64, 64, (x, y) -> x < 32 ? 0 : 0xffffff));

        assertThat(stats.brightness()).isCloseTo(0.5, within(1e-6));
        assertThat(stats.contrast()).isCloseTo(0.5, within(1e-6));
        assertThat(stats.colourfulness()).isCloseTo(0, within(1e-9));
        assertThat(stats.flatShare()).isCloseTo(62 / 63.0, within(1e-6));
        assertThat(stats.grey()).isTrue();
    }

    @Test
    void findsStripesSharperThanARamp() {
        PictureStats ramp = meter.measure(draw(300, 200, (x, y) -> 0x010101 * (x * 255 / 299)));
        PictureStats stripes =
                meter.measure(draw(300, 200, (x, y) -> x / 8 % 2 == 0 ? 0 : 0xffffff));

        assertThat(stripes.sharpness()).isGreaterThan(100 * ramp.sharpness());
    }

    @Test
    void findsPrimaryColoursVeryColourful() {
        int[] paints = {0xff0000, 0x00ff00, 0x0000ff, 0xffff00};
        PictureStats stats = meter.measure(draw(40, 40, (x, y) -> paints[x / 10]));

        assertThat(stats.colourfulness()).isGreaterThan(1);
        assertThat(stats.grey()).isFalse();
    }

    @Test
    void seesOneColouredThingOnGrey() {
        assertThat(meter.measure(draw(100, 100, (x, y) -> x + y < 8 ? 0xcc2020 : 0x888888)).grey())
                .isFalse();
    }

    @Test
    void measuresASinglePixel() {
        PictureStats stats = meter.measure(draw(1, 1, (x, y) -> 0xffffff));

        assertThat(stats).isEqualTo(new PictureStats(1, 0, 0, 0, 0, true));
    }

    private static Picture draw(int width, int height, IntBinaryOperator colour) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int c = colour.applyAsInt(i % width, i / width);
            rgb[i * 3] = (byte) (c >> 16);
            rgb[i * 3 + 1] = (byte) (c >> 8);
            rgb[i * 3 + 2] = (byte) c;
        }
        return new Picture(width, height, rgb);
    }
}
