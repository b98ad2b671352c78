package org.sightline.understand.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.understand.caption.AltText.Review;

class RecalibrationTest {
    private static final Recalibration SURER = new Recalibration(1, 3);
    private static final Recalibration HUMBLER = new Recalibration(1, -3);

    @Test
    void withoutDecisionsAllStaysAsItIs() {
        Proposal proposal = proposal(0.3, Review.CHECK);

        assertThat(Recalibration.NONE.applied(proposal)).isSameAs(proposal);
        assertThat(Recalibration.NONE.of(0)).isZero();
    }

    @Test
    void staysAProbabilityAtBothEnds() {
        assertThat(SURER.of(1)).isBetween(0.99, 1.0);
        assertThat(HUMBLER.of(0)).isBetween(0.0, 0.01);
        assertThat(SURER.of(0.5)).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
    }

    @Test
    void whatPeopleTakeMoreOftenNeedsNoLookAndWhatTheyRefuseDoes() {
        assertThat(SURER.applied(proposal(0.6, Review.CHECK)).review()).isEqualTo(Review.ACCEPT);
        assertThat(HUMBLER.applied(proposal(0.97, Review.ACCEPT)).review()).isEqualTo(Review.CHECK);
    }

    @Test
    void whatIsCheckedHoweverSureItIsStaysSo() {
        assertThat(SURER.applied(proposal(0.97, Review.CHECK)).review()).isEqualTo(Review.CHECK);
    }

    @Test
    void refusesNumbersThatWouldTurnTheOrder() {
        assertThatThrownBy(() -> new Recalibration(-1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recalibration(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Proposal proposal(double confidence, Review review) {
        return new Proposal(AltText.Type.INFORMATIVE, "A dog.", confidence, review, List.of());
    }
}
