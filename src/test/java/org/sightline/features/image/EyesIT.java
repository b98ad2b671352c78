package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sightline.media.Picture;
import org.sightline.model.ModelShelf;

class EyesIT {
    private static Eyes eyes;

    @BeforeAll
    static void open() throws Exception {
        eyes = new Eyes(new ModelShelf(Path.of(System.getProperty("sightline.models", "models"))));
    }

    @AfterAll
    static void close() {
        eyes.close();
    }

    @Test
    void readsASignInOrder() throws Exception {
        ImageFeatures seen = eyes.look(GoldenIT.picture("words.png"));

        assertThat(seen.text())
                .extracting(SeenText::text)
                .containsExactly("Opening hours", "Monday to Friday 9:30 - 17:45", "LIBRARY");
        assertThat(seen.text().get(2).box().y()).isCloseTo(236 / 300.0, within(0.05));
        assertThat(seen.photograph()).isLessThan(0.5);
    }

    @Test
    void readsTwoLinesOfATitleThatAreFoundAsOne() throws Exception {
        List<SeenText> read = eyes.look(DrawnTitle.of("Harbour", "LIGHTS")).text();

        assertThat(read).extracting(SeenText::text).containsExactly("Harbour", "LIGHTS");
        assertThat(read.get(0).box().y()).isLessThan(read.get(1).box().y());
    }

    @Test
    void knowsACatAndReadsNothingInItsFur() throws Exception {
        ImageFeatures seen = eyes.look(GoldenIT.picture("chelsea.png"));

        assertThat(seen.tags().get(0).label()).contains("cat");
        assertThat(seen.tags()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(seen.text()).isEmpty();
        assertThat(seen.objects()).extracting(SeenObject::label).containsOnlyOnce("cat");
        assertThat(seen.photograph()).isGreaterThan(0.5);
    }

    @Test
    void readsNoTextAtAGlance() throws Exception {
        Picture picture = GoldenIT.picture("words.png");

        assertThat(eyes.glance(picture).text()).isEmpty();
        assertThat(eyes.glance(picture).vector()).containsExactly(eyes.look(picture).vector());
    }

    @Test
    void seesTheSameInEveryThread() throws Exception {
        Picture picture = GoldenIT.picture("words.png");
        ImageFeatures alone = eyes.look(picture);

        List<ImageFeatures> all =
                IntStream.range(0, 8).parallel().mapToObj(i -> eyes.look(picture)).toList();
        assertThat(all)
                .allSatisfy(
                        seen -> {
                            assertThat(seen.vector()).containsExactly(alone.vector());
                            assertThat(seen.text()).isEqualTo(alone.text());
                            assertThat(seen.tags()).isEqualTo(alone.tags());
                        });
    }

    @Test
    void looksAtPicturesOfAnyShape() {
        for (int[] size : new int[][] {{1, 1}, {1, 3000}, {3000, 1}, {17, 33}}) {
            byte[] rgb = new byte[size[0] * size[1] * 3];
            ImageFeatures seen = eyes.look(new Picture(size[0], size[1], rgb));

            assertThat(seen.vector()).hasSize(384).doesNotContain(Float.NaN);
            assertThat(seen.text()).isEmpty();
        }
    }

    @Test
    void saysWhichModelsLooked() {
        assertThat(eyes.models())
                .containsOnlyKeys(Eyes.MODELS)
                .allSatisfy((name, stamp) -> assertThat(stamp).matches("\\d+ \\([0-9a-f]{8}\\)"));
    }
}
