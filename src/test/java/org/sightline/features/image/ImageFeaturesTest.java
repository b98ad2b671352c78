package org.sightline.features.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sightline.understand.caption.Pictures;

class ImageFeaturesTest {
    @Test
    void tagsOfAllGroupsAreOneListBestFirst() {
        ImageFeatures image =
                Pictures.photograph()
                        .tag("stove", 0.7)
                        .tag("volleyball", 0.4)
                        .scene("room", "kitchen", 0.9)
                        .scene("sport", "volleyball", 0.6)
                        .dossier('0')
                        .image();

        assertThat(image.allTags())
                .containsExactly(
                        new Tag("kitchen", 0.9), new Tag("stove", 0.7), new Tag("volleyball", 0.6));
    }
}
