package org.sightline.features.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sightline.features.video.ShotDetector.Boundary;
import org.sightline.media.Picture;

/** On videos made by code: pictures of random blocks, so that the truth is known to the frame. */
class CueShotDetectorTest {
    private static final int W = 96;
    private static final int H = 54;

    private final List<Picture> video = new ArrayList<>();

    @Test
    void tellsItsVersionAsModelsDo() {
        assertThat(Watcher.stamp()).matches("[1-9]\\d* \\([0-9a-f]{8}\\)");
    }

    @Test
    void findsAHardCutToTheFrame() {
        hold(scene(1), 40);
        hold(scene(2), 40);
        assertThat(boundaries()).containsExactly(Boundary.cut(40));
    }

    @Test
    void findsCutsOfShotsOfLessThanASecond() {
        for (int i = 0; i < 6; i++) {
            hold(scene(i), 12);
        }
        assertThat(boundaries())
                .extracting(Boundary::frame)
                .containsExactly(12L, 24L, 36L, 48L, 60L);
    }

    @Test
    void aFlashIsNoCut() {
        hold(scene(1), 40);
        hold(flat(250), 2);
        hold(scene(1), 40);
        assertThat(boundaries()).isEmpty();
    }

    @Test
    void aPanIsNoCut() {
        for (int i = 0; i < 80; i++) {
            video.add(shifted(scene(1), i));
        }
        assertThat(boundaries()).isEmpty();
    }

    @Test
    void lightThatChangesIsNoDissolve() {
        for (int i = 0; i < 60; i++) {
            video.add(lit(scene(1), 0.3 + i * 0.7 / 60));
        }
        assertThat(boundaries()).isEmpty();
    }

    @Test
    void grainInTheDarkIsNoCut() {
        Random random = new Random(3);
        for (int i = 0; i < 80; i++) {
            byte[] rgb = new byte[W * H * 3];
            for (int k = 0; k < rgb.length; k++) {
                rgb[k] = (byte) random.nextInt(24);
            }
            video.add(new Picture(W, H, rgb));
        }
        assertThat(boundaries()).isEmpty();
    }

    @Test
    void aFadeThroughBlackIsOneBoundaryWithinTheBlack() {
        Picture a = scene(1);
        Picture b = scene(2);
        hold(a, 30);
        for (int i = 1; i <= 15; i++) {
            video.add(lit(a, 1 - i / 15.0));
        }
        hold(flat(0), 6);
        for (int i = 1; i <= 15; i++) {
            video.add(lit(b, i / 15.0));
        }
        hold(b, 30);
        assertThat(boundaries())
                .singleElement()
                .satisfies(
                        boundary -> {
                            assertThat(boundary.transition()).isEqualTo(Transition.FADE);
                            assertThat(boundary.frame()).isBetween(44L, 53L);
                        });
    }

    @Test
    void aDissolveIsOneBoundaryWithinItsSpan() {
        Picture a = scene(1);
        Picture b = scene(2);
        hold(a, 40);
        for (int i = 1; i < 24; i++) {
            video.add(mixed(a, b, i / 24.0));
        }
        hold(b, 40);
        assertThat(boundaries())
                .singleElement()
                .satisfies(
                        boundary -> {
                            assertThat(boundary.transition()).isEqualTo(Transition.DISSOLVE);
                            assertThat(boundary.frame()).isBetween(40L, 64L);
                        });
    }

    @Test
    void aPictureThatChangesOnAFilmedScreenIsNoCut() {
        hold(scene(1), 40);
        hold(inset(scene(1), scene(2), 20, 10, 60, 34), 40);
        assertThat(boundaries()).isEmpty();
    }

    @Test
    void thingsThatPassAFixedCameraAreNoShots() {
        for (int i = 0; i < 90; i++) {
            video.add(inset(scene(1), scene(2), i - 40, 20, 40, 28));
        }
        assertThat(boundaries()).isEmpty();
    }

    @Test
    void shotsWithTheSamePlainGroundAreCuts() {
        hold(inset(flat(240), scene(1), 10, 10, 30, 30), 40);
        hold(inset(flat(240), scene(2), 40, 12, 40, 30), 40);
        assertThat(boundaries()).extracting(Boundary::frame).containsExactly(40L);
    }

    @Test
    void cutsBetweenBlackBarsAreCuts() {
        hold(inset(flat(0), scene(1), 0, 10, 96, 34), 40);
        hold(inset(flat(0), scene(2), 0, 10, 96, 34), 40);
        assertThat(boundaries()).extracting(Boundary::frame).containsExactly(40L);
    }

    private List<Boundary> boundaries() {
        Detected detected = new Detected(new CueShotDetector());
        video.forEach(detected::see);
        return detected.boundaries();
    }

    private void hold(Picture picture, int frames) {
        for (int i = 0; i < frames; i++) {
            video.add(picture);
        }
    }

    private static Picture scene(int seed) {
        Random random = new Random(seed);
        int[][] blocks = new int[16 * 9][3];
        for (int[] block : blocks) {
            for (int c = 0; c < 3; c++) {
                block[c] = random.nextInt(256);
            }
        }
        byte[] rgb = new byte[W * H * 3];
        for (int i = 0; i < W * H; i++) {
            int[] block = blocks[i / W / 6 * 16 + i % W / 6];
            for (int c = 0; c < 3; c++) {
                rgb[i * 3 + c] = (byte) block[c];
            }
        }
        return new Picture(W, H, rgb);
    }

    private static Picture flat(int grey) {
        byte[] rgb = new byte[W * H * 3];
        java.util.Arrays.fill(rgb, (byte) grey);
        return new Picture(W, H, rgb);
    }

    private static Picture lit(Picture picture, double light) {
        return mixed(flat(0), picture, light);
    }

    private static Picture mixed(Picture a, Picture b, double share) {
        byte[] rgb = new byte[a.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] =
                    (byte)
                            Math.round(
                                    (a.rgb()[i] & 0xff) * (1 - share)
                                            + (b.rgb()[i] & 0xff) * share);
        }
        return new Picture(W, H, rgb);
    }

    /** A part of one picture shown over another, cut off at the edges. */
    private static Picture inset(
            Picture ground, Picture over, int left, int top, int width, int height) {
        byte[] rgb = ground.rgb().clone();
        for (int y = top; y < top + height; y++) {
            for (int x = Math.max(0, left); x < Math.min(W, left + width); x++) {
                System.arraycopy(over.rgb(), (y * W + x - left) * 3, rgb, (y * W + x) * 3, 3);
            }
        }
        return new Picture(W, H, rgb);
    }

    private static Picture shifted(Picture picture, int by) {
        byte[] rgb = new byte[picture.rgb().length];
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                System.arraycopy(
                        picture.rgb(), (y * W + (x + by) % W) * 3, rgb, (y * W + x) * 3, 3);
            }
        }
        return new Picture(W, H, rgb);
    }
}
