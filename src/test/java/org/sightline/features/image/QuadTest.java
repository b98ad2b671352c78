package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.Box;
import org.sightline.media.Picture;

class QuadTest {
    @Test
    void putsCornersInOrder() {
        Quad quad =
                Quad.of(
                        List.of(
                                new Corner(9, 8),
                                new Corner(1, 2),
                                new Corner(1, 8),
                                new Corner(9, 2)));

        assertThat(quad.topLeft()).isEqualTo(new Corner(1, 2));
        assertThat(quad.bottomRight()).isEqualTo(new Corner(9, 8));
        assertThat(quad.box()).isEqualTo(new Box(1, 2, 8, 6));
    }

    @Test
    void cutsOutThePixelsInside() {
        Picture cut = upright(1, 0, 3, 2).cut(numbered(4, 3));

        assertThat(cut.width()).isEqualTo(2);
        assertThat(List.of(cut.at(0, 0, 0), cut.at(1, 0, 0), cut.at(0, 1, 0), cut.at(1, 1, 0)))
                .containsExactly(1, 2, 5, 6);
    }

    @Test
    void takesAPartBetweenTwoHeights() {
        assertThat(upright(1, 2, 9, 8).between(0.5, 1).box()).isEqualTo(new Box(1, 5, 8, 3));
    }

    @Test
    void turnsStripsByQuarters() {
        Picture strip = numbered(3, 2);

        assertThat(StripTurner.turnedOver(strip).at(0, 0, 0)).isEqualTo(5);
        Picture left = StripTurner.turnedLeft(strip);
        assertThat(List.of(left.width(), left.height())).containsExactly(2, 3);
        assertThat(List.of(left.at(0, 0, 0), left.at(1, 0, 0), left.at(0, 2, 0)))
                .containsExactly(2, 5, 0);
    }

    private static Quad upright(double left, double top, double right, double bottom) {
        return Quad.of(
                List.of(
                        new Corner(left, top),
                        new Corner(right, top),
                        new Corner(right, bottom),
                        new Corner(left, bottom)));
    }

    /** Red counts the pixels. */
    private static Picture numbered(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            rgb[i * 3] = (byte) i;
        }
        return new Picture(width, height, rgb);
    }
}
