package org.sightline.features.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.codec.Sketch;
import org.sightline.media.Picture;

class ThumbTest {
    private static final int PIXELS = Sketch.WIDTH * Sketch.HEIGHT;

    /** Squares of 16 pixels, so that chroma at half the size loses nothing. */
    private final byte[] rgb = squares();

    @Test
    void aSketchSaysWhatItsPictureSays() {
        Thumb ofPicture = Thumb.of(new Picture(Sketch.WIDTH, Sketch.HEIGHT, rgb));
        Thumb ofSketch = Thumb.of(sketch());

        assertThat(ofSketch.distance(ofPicture)).isLessThan(1.5);
        assertThat(ofSketch.luma()).isBetween(ofPicture.luma() - 0.5, ofPicture.luma() + 0.5);
        assertThat(ofSketch.sharpness() / ofPicture.sharpness()).isBetween(0.97, 1.03);
    }

    @Test
    void aSketchOfOneColourHasItsLevelInEachCell() {
        byte[] luma = new byte[PIXELS];
        byte[] blue = new byte[PIXELS / 4];
        byte[] red = new byte[PIXELS / 4];
        Arrays.fill(luma, (byte) 235);
        Arrays.fill(blue, (byte) 16);
        Arrays.fill(red, (byte) 128);

        int[] values = Thumb.of(new Sketch(luma, blue, red)).values();

        for (int i = 0; i < Thumb.CELLS; i++) {
            assertThat(values[i]).isEqualTo(255 * Thumb.LEVEL);
            assertThat(values[Thumb.CELLS + i]).isEqualTo(Math.round(-127.5f * Thumb.LEVEL));
            assertThat(values[2 * Thumb.CELLS + i]).isZero();
        }
    }

    @Test
    void theEdgeOfABarIsNoDetail() {
        for (int i = 0; i < PIXELS; i++) {
            byte value = (byte) (i / Sketch.WIDTH < 8 ? 16 : 200);
            rgb[i * 3] = value;
            rgb[i * 3 + 1] = value;
            rgb[i * 3 + 2] = value;
        }
        Thumb barred = Thumb.of(new Picture(Sketch.WIDTH, Sketch.HEIGHT, rgb));

        assertThat(barred.detail(8, 0, 4)).isZero();
        assertThat(Thumb.of(new Picture(Sketch.WIDTH, Sketch.HEIGHT, squares())).detail(2, 2, 4))
                .isPositive();
    }

    private static byte[] squares() {
        Random random = new Random(3);
        byte[] rgb = new byte[PIXELS * 3];
        for (int y = 0; y < Sketch.HEIGHT; y += 16) {
            for (int x = 0; x < Sketch.WIDTH; x += 16) {
                byte[] colour = new byte[3];
                random.nextBytes(colour);
                for (int v = y; v < Math.min(y + 16, Sketch.HEIGHT); v++) {
                    for (int u = x; u < x + 16; u++) {
                        System.arraycopy(colour, 0, rgb, (v * Sketch.WIDTH + u) * 3, 3);
                    }
                }
            }
        }
        return rgb;
    }

    /** As BT.601 has it. */
    private Sketch sketch() {
        byte[] luma = new byte[PIXELS];
        byte[] blue = new byte[PIXELS / 4];
        byte[] red = new byte[PIXELS / 4];
        for (int i = 0; i < PIXELS; i++) {
            int x = i % Sketch.WIDTH;
            int y = i / Sketch.WIDTH;
            double r = rgb[i * 3] & 255;
            double g = rgb[i * 3 + 1] & 255;
            double b = rgb[i * 3 + 2] & 255;
            double light = 0.299 * r + 0.587 * g + 0.114 * b;
            luma[i] = (byte) Math.round(16 + light * 219 / 255);
            if (x % 2 == 0 && y % 2 == 0) {
                int half = y / 2 * (Sketch.WIDTH / 2) + x / 2;
                blue[half] = (byte) Math.round(128 + (b - light) / 1.772 * 224 / 255);
                red[half] = (byte) Math.round(128 + (r - light) / 1.402 * 224 / 255);
            }
        }
        return new Sketch(luma, blue, red);
    }
}
