package org.sightline.understand.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.FrameRate;

class FrameGridTest {
    @ParameterizedTest
    @CsvSource({"24000, 1001", "25, 1", "30000, 1001", "60, 1", "25, 2"})
    void countsAsTheFrameRateDoesWhenItIsConstant(int numerator, int denominator) {
        FrameRate rate = new FrameRate(numerator, denominator);
        FrameGrid grid =
                new FrameGrid(
                        MadeVideo.at(numerator, denominator)
                                .shot(61, 0)
                                .shot(1, 1)
                                .shot(500, 2)
                                .build());

        assertThat(grid.constant()).isTrue();
        for (long frame = 0; frame <= 562; frame++) {
            long micros = grid.microsOf(frame);
            assertThat(micros).isEqualTo(rate.microsOf(frame));
            assertThat(grid.atOrBefore(micros)).isEqualTo(frame);
            assertThat(grid.atOrAfter(micros)).isEqualTo(frame);
        }
        assertThat(grid.atOrAfter(1)).isEqualTo(1);
        assertThat(grid.atOrBefore(rate.microsOf(62) - 1)).isEqualTo(61);
        assertThat(grid.atOrAfter(Long.MAX_VALUE / 4)).isEqualTo(562);
    }

    @Test
    void keepsToTheShotsAtVariableRate() {
        VideoDossier video =
                MadeVideo.at(30, 1)
                        .shotUntil(30, 1, 0)
                        .shotUntil(10, 3, 1)
                        .shotUntil(30, 4, 2)
                        .build();
        FrameGrid grid = new FrameGrid(video);

        assertThat(grid.constant()).isFalse();
        assertThat(grid.microsOf(30)).isEqualTo(1_000_000);
        assertThat(grid.microsOf(35)).isEqualTo(2_000_000);
        assertThat(grid.microsOf(40)).isEqualTo(3_000_000);
        assertThat(grid.microsOf(70)).isEqualTo(4_000_000);
        assertThat(grid.atOrBefore(2_100_000)).isEqualTo(35);
        assertThat(grid.atOrAfter(2_100_000)).isEqualTo(36);
    }

    @Test
    void measuresTheRateThatAFileDoesNotTell() {
        VideoDossier video = MadeVideo.at(25, 1).rateUnknown().shot(250, 0).build();

        assertThat(FrameGrid.rateOf(video)).isEqualTo(new FrameRate(25, 1));
    }

    @Test
    void doesNotTakeAFilesClockForItsRate() {
        VideoDossier video = MadeVideo.at(1000, 1).shotUntil(90, 3, 0).build();

        assertThat(FrameGrid.rateOf(video)).isEqualTo(new FrameRate(30, 1));
    }
}
