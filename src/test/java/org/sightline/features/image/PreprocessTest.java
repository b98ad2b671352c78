package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.Settings;
import org.sightline.model.Tensor;

class PreprocessTest {
    @Test
    void writesAPlaneAChannelWithItsOwnMean() throws Exception {
        Tensor tensor = preprocess("squash").batch(plain(9, 3, 255, 51, 0));

        assertThat(tensor.shape()).containsExactly(1, 3, 2, 4);
        assertThat(tensor.floats())
                .containsExactly(
                        new float[] {
                            1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2,
                            -2, -2, -2, -2
                        },
                        within(1e-6f));
    }

    @Test
    void leavesZeroBesideALetterboxedPicture() throws Exception {
        float[] values = preprocess("letterbox").batch(plain(5, 5, 255, 51, 0)).floats();

        assertThat(Arrays.copyOf(values, 8)).containsExactly(0, 1, 1, 0, 0, 1, 1, 0);
    }

    @Test
    void cutsTheMiddleOutOfATallPicture() throws Exception {
        Picture picture = plain(4, 10, 0, 51, 0);
        Arrays.fill(picture.rgb(), 4 * 4 * 3, 4 * 6 * 3, (byte) 255);

        float[] values = preprocess("shortest-side").batch(picture).floats();

        assertThat(Arrays.copyOf(values, 8)).containsOnly(1);
    }

    @Test
    void keepsPicturesOfABatchInOrder() throws Exception {
        Tensor tensor =
                preprocess("squash").batch(List.of(plain(1, 1, 255, 0, 0), plain(1, 1, 0, 0, 0)));

        assertThat(tensor.shape()).containsExactly(2, 3, 2, 4);
        assertThat(tensor.floats()[0]).isEqualTo(1);
        assertThat(tensor.floats()[24]).isEqualTo(-1);
    }

    @Test
    void refusesAWayOfFittingThatItDoesNotKnow() {
        assertThatThrownBy(() -> preprocess("tile"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("input.resize is tile, not one of squash, letterbox");
    }

    private static Preprocess preprocess(String resize) throws ModelException {
        return new Preprocess(
                new Settings(
                        "test",
                        Map.of(
                                "input",
                                Map.of(
                                        "width",
                                        4,
                                        "height",
                                        2,
                                        "resize",
                                        resize,
                                        "filter",
                                        "bilinear",
                                        "mean",
                                        List.of(0.5, 0.6, 1),
                                        "std",
                                        List.of(0.5, 0.4, 0.5)))));
    }

    private static Picture plain(int width, int height, int... colour) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) colour[i % 3];
        }
        return new Picture(width, height, rgb);
    }
}
