package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.LibraryException;
import org.sightline.review.Refit.Decided;
import org.sightline.understand.caption.Recalibration;

class RefitTest {
    @TempDir Path folder;

    @Test
    void learnsThatPeopleTakeHalfAsMuchAsIsPromised() {
        Refit refit = Refit.of(decided(400, confidence -> confidence / 2));

        assertThat(refit.helps()).isTrue();
        assertThat(refit.recalibration().of(0.8)).isCloseTo(0.4, within(0.08));
        assertThat(refit.recalibration().of(0.4)).isCloseTo(0.2, within(0.08));
        assertThat(refit.after().brier()).isLessThan(refit.before().brier() - 0.02);
    }

    @Test
    void findsNothingToLearnWhereConfidencesHold() {
        Refit refit = Refit.of(decided(400, confidence -> confidence));

        assertThat(refit.recalibration().of(0.5)).isCloseTo(0.5, within(0.08));
        assertThat(refit.after().logLoss()).isCloseTo(refit.before().logLoss(), within(0.02));
    }

    @Test
    void aFewDecisionsMoveLittle() {
        List<Decided> few = new ArrayList<>(Collections.nCopies(25, new Decided(0.5, false)));
        few.addAll(Collections.nCopies(5, new Decided(0.5, true)));

        double now = Refit.of(few).recalibration().of(0.5);

        assertThat(now).isGreaterThan(5 / 30.0 + 0.02).isLessThan(0.3);
    }

    @Test
    void keepsTheOrderEvenWherePeopleTakeWhatIsLessSure() {
        Recalibration odd = Refit.of(decided(400, confidence -> 1 - confidence)).recalibration();

        assertThat(odd.of(0.9)).isGreaterThanOrEqualTo(odd.of(0.1));
    }

    @Test
    void needsEnoughDecisionsOfBothKinds() {
        List<Decided> all = decided(400, confidence -> confidence);
        assertThat(Refit.isEnough(all.subList(0, Refit.FEWEST - 1))).isFalse();
        List<Decided> onlyTaken = Collections.nCopies(100, new Decided(0.5, true));
        assertThat(Refit.isEnough(onlyTaken)).isFalse();
        assertThatThrownBy(() -> Refit.of(onlyTaken)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decisionsUseWhatIsKeptBesideThem() throws Exception {
        Path decisions = folder.resolve("decisions.jsonl");
        assertThat(Decisions.open(decisions).recalibration()).isEqualTo(Recalibration.NONE);
        Refit refit = Refit.of(decided(100, confidence -> confidence / 2));

        refit.write(Decisions.refit(decisions));

        assertThat(Decisions.open(decisions).recalibration()).isEqualTo(refit.recalibration());
        Files.delete(Decisions.refit(decisions));
        assertThat(Decisions.open(decisions).recalibration()).isEqualTo(Recalibration.NONE);
    }

    @Test
    void aDamagedFileIsToldWithWhatToDo() throws Exception {
        Path decisions = folder.resolve("decisions.jsonl");
        Files.writeString(Decisions.refit(decisions), "{\"recalibration\": ");

        assertThatThrownBy(() -> Decisions.open(decisions))
                .isInstanceOf(LibraryException.class)
                .extracting(e -> ((LibraryException) e).advice())
                .asString()
                .contains("--undo");
    }

    private interface Truth {
        double chance(double confidence);
    }

    private static List<Decided> decided(int count, Truth truth) {
        Random random = new Random(4);
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double confidence = 0.1 + 0.8 * random.nextDouble();
            decided.add(new Decided(confidence, random.nextDouble() < truth.chance(confidence)));
        }
        return decided;
    }
}
