package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.OtherJvm;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaId;
import org.sightline.space.Calibration.Curve;

class MomentIndexTest {
    private static final SpaceId SPACE = new SpaceId("toy 1", 2);
    @TempDir Path folder;

    @Test
    void aPutReplacesAllMomentsOfTheFile() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            index.put(id(1), List.of(moment(1, "one"), moment(1, "two")));
            index.put(id(2), List.of(moment(2, "other")));
            index.commit();
            index.put(id(1), List.of(moment(1, "three")));
        }
        assertThat(texts()).containsExactlyInAnyOrder("three", "other");
    }

    @Test
    void removesAFileByNameOrByPuttingNothing() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            for (int n = 1; n <= 3; n++) {
                index.put(id(n), List.of(moment(n, "text" + n)));
            }
            index.remove(id(1));
            index.put(id(2), List.of());
        }
        assertThat(texts()).containsExactly("text3");
    }

    @Test
    void isMadeAnewForAnotherSpaceAndNeverMixesTwo() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            index.put(id(1), List.of(moment(1, "one")));
            assertThat(index.isAnew()).isFalse();
        }
        SpaceId other = new SpaceId("toy 2", 2);
        Curve even = new Curve(0, 0);
        Calibration all = new Calibration(even, even, even, even, 0.9, 0);
        assertThatThrownBy(() -> MomentSearch.open(folder, other, all))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("holds the space toy 1, 2 dimensions, not " + other)
                .extracting(e -> ((LibraryException) e).advice())
                .asString()
                .contains("run the jobs again");

        try (MomentIndex index = MomentIndex.open(folder, other)) {
            assertThat(index.isAnew()).isTrue();
            index.put(id(2), List.of(moment(2, "two")));
        }

        Query query = new Query("?", new float[] {1, 0}, Set.of(), 10, 0.0);
        try (MomentSearch search = MomentSearch.open(folder, other, all)) {
            assertThat(search.search(query).hits())
                    .extracting(hit -> hit.moment().text())
                    .containsExactly("two");
        }
    }

    @Test
    void refusesMomentsThatDoNotBelong() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            assertThatThrownBy(() -> index.put(id(2), List.of(moment(1, "one"))))
                    .isInstanceOf(IllegalArgumentException.class);
            for (float[] bad :
                    List.of(new float[] {1}, new float[] {2, 0}, new float[] {Float.NaN, 1})) {
                Moment moment = moment(1, "one", bad);
                assertThatThrownBy(() -> index.put(id(1), List.of(moment)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(texts()).isEmpty();
    }

    @Test
    void aSecondWriterIsRefused() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            assertThatThrownBy(() -> MomentIndex.open(folder, SPACE))
                    .isInstanceOf(LibraryException.class);
            index.put(id(1), List.of(moment(1, "one")));
        }
        assertThat(texts()).containsExactly("one");
    }

    @Test
    void aKilledWriterLeavesItsLastCommit() throws Exception {
        try (OtherJvm other = new OtherJvm(KilledWriter.class, folder)) {
            other.await("putting more");
            other.kill();
        }
        assertThat(texts()).containsExactlyInAnyOrder("committed 0", "committed 1");

        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            index.put(id(1), List.of(moment(1, "goes on")));
        }
        assertThat(texts()).containsExactlyInAnyOrder("committed 0", "goes on");
    }

    /** Commits two moments, then puts without end. */
    static final class KilledWriter {
        private KilledWriter() {}

        public static void main(String[] args) throws Exception {
            try (MomentIndex index = MomentIndex.open(Path.of(args[0]), SPACE)) {
                for (int n = 0; n < 2; n++) {
                    index.put(id(n), List.of(moment(n, "committed " + n)));
                }
                index.commit();
                for (int n = 0; n < Integer.MAX_VALUE; n++) {
                    MediaId media = id(n % 500);
                    String text = "lost ".repeat(200);
                    index.put(media, List.of(moment(n % 500, text)));
                    if (n == 2000) {
                        System.err.println("putting more");
                    }
                }
            }
        }
    }

    private List<String> texts() throws Exception {
        Curve even = new Curve(0, 0);
        Calibration all = new Calibration(even, even, even, even, 0.9, 0);
        try (MomentSearch search = MomentSearch.open(folder, SPACE, all)) {
            Query query = new Query("?", new float[] {1, 0}, Set.of(), 10, 0.0);
            return search.search(query).hits().stream().map(h -> h.moment().text()).toList();
        }
    }

    private static Moment moment(int n, String text) {
        return moment(n, text, new float[] {0.6f, 0.8f});
    }

    private static Moment moment(int n, String text, float[] vector) {
        return new Moment(id(n), "f" + n, MomentKind.IMAGE, null, text, vector, List.of());
    }

    private static MediaId id(int n) {
        return new MediaId(String.format("%064x", n));
    }
}
