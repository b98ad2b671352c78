package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sightline.contract.AltTextFormatContract;
import org.sightline.space.Moment;
import org.sightline.understand.caption.Pictures;

class MomentsTest {
    @Test
    void aPictureIsFoundByItsSureScenesToo() {
        Moment moment =
                Moments.of(
                        AltTextFormatContract.item(
                                "in/home.jpg",
                                Pictures.photograph()
                                        .tag("stove", 0.7)
                                        .scene("room", "kitchen", 0.9)
                                        .scene("sport", "boxing", 0.3)
                                        .dossier('0')));

        assertThat(moment.labels()).startsWith("kitchen", "stove");
        assertThat(moment.text()).contains("kitchen").doesNotContain("boxing");
    }

    @Test
    void aPictureIsFoundByWiderWordsAndByThingsSeenForSure() {
        Moment moment =
                Moments.of(
                        AltTextFormatContract.item(
                                "in/sled.jpg",
                                Pictures.photograph()
                                        .tag("Eskimo dog", 0.4)
                                        .tag("malamute", 0.3)
                                        .object("person", 0.9, 0)
                                        .object("skis", 0.6, 0.5)
                                        .dossier('0')));

        assertThat(moment.labels()).contains("person", "dog").doesNotContain("malamute", "skis");
    }
}
