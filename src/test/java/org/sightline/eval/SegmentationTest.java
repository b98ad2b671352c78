package org.sightline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    @Test
    void findsNoFaultInTheSameCuts() {
        Segmentation same = new Segmentation(List.of(4, 8), List.of(4, 8), 12);
        assertThat(same.pk()).isZero();
        assertThat(same.windowDiff()).isZero();
    }

    @Test
    void countsTheWindowsThatSeeACutOnOneSideOnly() {
        // Two parts of 4: windows of 2, 6 of them; the cut at 4 is in two, that at 5 in two.
        Segmentation late = new Segmentation(List.of(4), List.of(5), 8);
        assertThat(late.pk()).isCloseTo(2 / 6.0, within(1e-9));
        assertThat(late.windowDiff()).isCloseTo(2 / 6.0, within(1e-9));
    }

    @Test
    void onlyWindowDiffSeesASecondCutBesideTheFirst() {
        // Both cuts lie in the window from 3 to 5; the windows beside it see one of them.
        Segmentation twice = new Segmentation(List.of(4), List.of(4, 5), 8);
        assertThat(twice.pk()).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(twice.windowDiff()).isCloseTo(2 / 6.0, within(1e-9));
    }
}
