package org.sightline.features.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.features.video.ShotDetector.Boundary;
import org.sightline.media.Picture;

/** What every shot detector keeps to. */
class ShotDetectorContractTest {
    static Stream<Supplier<ShotDetector>> detectors() {
        return ShotDetectors.ALL.values().stream();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void findsAPlainCutOnItsFrame(Supplier<ShotDetector> detector) {
        List<Picture> film = film(1, 30, 2, 30);
        assertThat(told(detector.get(), film)).containsExactly(Boundary.cut(30));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void findsNothingInAStillOrInNothing(Supplier<ShotDetector> detector) {
        assertThat(told(detector.get(), film(1, 80))).isEmpty();
        assertThat(told(detector.get(), film(1, 1))).isEmpty();
        assertThat(told(detector.get(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void tellsTheSameTwiceInTimeAndWithinTheChange(Supplier<ShotDetector> detector) {
        List<Picture> film = film(1, 9, 2, 14, 3, 40, 4, 7, 5, 60);
        List<Boundary> told = told(detector.get(), film);
        assertThat(told(detector.get(), film)).isEqualTo(told);
        for (Boundary boundary : told) {
            assertThat(boundary.frame()).isBetween(boundary.first(), boundary.last());
        }
    }

    /** Detected itself fails when a boundary is told later than lookBack allows. */
    private static List<Boundary> told(ShotDetector detector, List<Picture> film) {
        Detected detected = new Detected(detector);
        film.forEach(detected::see);
        return detected.boundaries();
    }

    /** Stills of random blocks: a seed, how many frames, the next seed, and so on. */
    private static List<Picture> film(int... seedsAndFrames) {
        List<Picture> film = new ArrayList<>();
        for (int i = 0; i < seedsAndFrames.length; i += 2) {
            Picture still = still(seedsAndFrames[i]);
            for (int n = 0; n < seedsAndFrames[i + 1]; n++) {
                film.add(still);
            }
        }
        return film;
    }

    private static Picture still(int seed) {
        Random random = new Random(seed);
        byte[] rgb = new byte[96 * 54 * 3];
        for (int block = 0; block < 16 * 9; block++) {
            byte[] colour = new byte[3];
            random.nextBytes(colour);
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 6; x++) {
                    int at = ((block / 16 * 6 + y) * 96 + block % 16 * 6 + x) * 3;
                    System.arraycopy(colour, 0, rgb, at, 3);
                }
            }
        }
        return new Picture(96, 54, Arrays.copyOf(rgb, rgb.length));
    }
}
