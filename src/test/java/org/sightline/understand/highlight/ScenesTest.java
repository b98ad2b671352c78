package org.sightline.understand.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScenesTest {
    @Test
    void twoPeopleShownInTurnAreOneScene() {
        MadeVideo video = MadeVideo.at(25, 1).shot(75, 1).shot(75, 2).shot(75, 1).shot(75, 2);

        assertThat(Scenes.of(video.shot(75, 3).shot(75, 3).build()))
                .containsExactly(0, 0, 0, 0, 1, 1);
    }

    @Test
    void whatLooksUnlikeIsItsOwnScene() {
        assertThat(Scenes.of(MadeVideo.at(25, 1).shot(75, 1).shot(75, 2).shot(75, 3).build()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aSentenceThatGoesOnOverACutHoldsItsShotsTogether() {
        MadeVideo video = MadeVideo.at(25, 1).shot(75, 1).shot(75, 2).shot(75, 3);

        assertThat(Scenes.of(video.says(2, 4, "and here you see the mirror").build()))
                .containsExactly(0, 0, 1);
    }

    @Test
    void aPlaceThatComesBackMuchLaterIsAnotherScene() {
        MadeVideo video = MadeVideo.at(25, 1).shot(75, 1).shot(1000, 2).shot(75, 1);

        assertThat(Scenes.of(video.build())).containsExactly(0, 1, 2);
    }
}
