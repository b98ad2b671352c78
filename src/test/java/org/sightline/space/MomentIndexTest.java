package org.sightline.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.OtherJvm;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;
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
    void ofAThousandFilesOnlyWhatChangedIsWritten() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            for (int n = 0; n < 1000; n++) {
                index.put(id(n), List.of(moment(n, "text " + n)));
            }
        }
        Set<Path> before = files();

        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            for (int n = 0; n < 1000; n++) {
                index.put(id(n), List.of(moment(n, n == 500 ? "changed" : "text " + n)));
            }
            index.remove(id(2000));
        }
        long kept = bytes(before);
        Set<Path> written = files();
        written.removeAll(before);
        assertThat(files()).as("nothing was merged").containsAll(data(before));
        assertThat(bytes(written)).isLessThan(kept / 10);
        assertThat(texts()).hasSize(10).contains("text 0");
        assertThat(texts("changed")).contains("changed").doesNotContain("text 500");
    }

    @Test
    void aPutOfJustTheSameWritesNothing() throws Exception {
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            index.put(id(1), List.of(moment(1, "one"), moment(1, "two")));
        }
        Set<Path> before = data(files());
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            index.put(id(1), List.of(moment(1, "one"), moment(1, "two")));
            index.put(id(2), List.of());
            index.remove(id(3));
        }
        assertThat(data(files())).isEqualTo(before);
        assertThat(texts()).containsExactly("one", "two");
    }

    @Test
    void aChangeOfAnythingThatASearchShowsIsWritten() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 31);
        TimeSpan span = TimeSpan.ofSeconds(1, 2);
        float[] vector = {0.6f, 0.8f};
        List<Moment> unlike =
                List.of(
                        whole("a.mp4", MomentKind.SPEECH, span, "t", vector, "l", "s", day),
                        whole("b.mp4", MomentKind.SPEECH, span, "t", vector, "l", "s", day),
                        whole("b.mp4", MomentKind.SHOT, span, "t", vector, "l", "s", day),
                        whole("b.mp4", MomentKind.SHOT, null, "t", vector, "l", "s", day),
                        whole("b.mp4", MomentKind.SHOT, null, "u", vector, "l", "s", day),
                        whole(
                                "b.mp4",
                                MomentKind.SHOT,
                                null,
                                "u",
                                new float[] {0.8f, 0.6f},
                                "l",
                                "s",
                                day),
                        whole("b.mp4", MomentKind.SHOT, null, "u", vector, "m", "s", day),
                        whole("b.mp4", MomentKind.SHOT, null, "u", vector, "m", "r", day),
                        whole("b.mp4", MomentKind.SHOT, null, "u", vector, "m", "r", null));
        assertThat(unlike.stream().map(m -> MomentSums.of(List.of(m)))).doesNotHaveDuplicates();
        for (Moment moment : unlike) {
            try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
                index.put(id(1), List.of(moment));
            }
            assertThat(moments("?")).singleElement().usingRecursiveComparison().isEqualTo(moment);
        }
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

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    /** Without those that say which of the others count. */
    private static Set<Path> data(Set<Path> files) {
        return files.stream()
                .filter(file -> !file.getFileName().toString().startsWith("segments_"))
                .collect(Collectors.toSet());
    }

    private static long bytes(Set<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    private List<String> texts() throws Exception {
        return texts("?");
    }

    private List<String> texts(String words) throws Exception {
        return moments(words).stream().map(Moment::text).toList();
    }

    private List<Moment> moments(String words) throws Exception {
        Curve even = new Curve(0, 0);
        Calibration all = new Calibration(even, even, even, even, 0.9, 0);
        try (MomentSearch search = MomentSearch.open(folder, SPACE, all)) {
            Query query = new Query(words, new float[] {1, 0}, Set.of(), 10, 0.0);
            return search.search(query).hits().stream().map(Hit::moment).toList();
        }
    }

    private static Moment moment(int n, String text) {
        return moment(n, text, new float[] {0.6f, 0.8f});
    }

    private static Moment moment(int n, String text, float[] vector) {
        return new Moment(id(n), "f" + n, MomentKind.IMAGE, null, text, vector, List.of());
    }

    private static Moment whole(
            String file,
            MomentKind kind,
            @Nullable TimeSpan span,
            String text,
            float[] vector,
            String label,
            String speaker,
            @Nullable LocalDate day) {
        return new Moment(id(1), file, kind, span, text, vector, List.of(label), speaker, day);
    }

    private static MediaId id(int n) {
        return new MediaId(String.format("%064x", n));
    }
}
