package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.MediaId;
import org.sightline.understand.highlight.SignalWeights;
import org.sightline.understand.minutes.ClauseWeights;

class LearnedTest {
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final int SOUND = SignalWeights.SIGNALS.indexOf("sound");
    private static final int SPEECH = SignalWeights.SIGNALS.indexOf("speech");
    private static final int PLACE = ClauseWeights.STANDARD.weights().size() - 2;

    @TempDir Path folder;

    @Test
    void learnsThatPeopleKeepWhatIsSaidAndDropWhatIsLoud() {
        Learned learned =
                Learned.of(
                        Taste.HIGHLIGHTS,
                        moments(200, seen -> seen[SPEECH] > 0.4 && seen[SOUND] < 0.7 ? 0.9 : 0.1),
                        NOON);

        assertThat(learned.helps()).isTrue();
        assertThat(learned.weights().get(SOUND)).isLessThan(0.5);
        assertThat(learned.weights().get(SPEECH)).isGreaterThan(learned.weights().get(SOUND) + 0.4);
        assertThat(learned.weights()).allMatch(weight -> weight >= 0);
        assertThat(learned.after().order()).isGreaterThan(learned.before().order() + 0.1);
    }

    @Test
    void findsNoBetterOrderWherePeopleKeepWhatScoresHigh() {
        double[] standard = {1, 1, 1, 1, 1};
        Learned learned =
                Learned.of(
                        Taste.HIGHLIGHTS,
                        moments(400, seen -> Taste.HIGHLIGHTS.chance(standard, seen)),
                        NOON);

        assertThat(learned.after().order()).isCloseTo(learned.before().order(), within(0.03));
        assertThat(learned.weights()).allMatch(weight -> Math.abs(weight - 1) < 0.5);
    }

    @Test
    void keepsNothingOfWhatIsWithoutRule() {
        assertThat(Learned.of(Taste.HIGHLIGHTS, moments(60, seen -> 0.5), NOON).helps()).isFalse();
    }

    @Test
    void learnsThatPeopleKeepTheEndOfAMeetingWhateverKindALineIs() {
        List<Judged> lines = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            double[] seen = new double[Taste.MINUTES.standard().size()];
            seen[PLACE] = random.nextDouble();
            boolean isDecision = i % 3 == 0;
            seen[seen.length - (isDecision ? 3 : 4)] = 1;
            // Of decisions one in two is false, wherever it stands.
            boolean kept = isDecision ? i % 2 == 0 : random.nextDouble() < seen[PLACE];
            lines.add(new Judged(file(i % 10), kept, seen));
        }
        Learned learned = Learned.of(Taste.MINUTES, lines, NOON);

        assertThat(learned.helps()).isTrue();
        assertThat(Taste.clauses(learned.weights()).weights().get(PLACE)).isPositive();
        assertThat(ClauseWeights.STANDARD.weights().get(PLACE)).isNegative();
    }

    @Test
    void needsEnoughOfBothKindsAndOfSeveralFiles() {
        List<Judged> enough = moments(60, seen -> 0.5);
        assertThat(Learned.isEnough(enough)).isTrue();
        assertThat(Learned.isEnough(enough.subList(0, Refit.FEWEST - 1))).isFalse();
        List<Judged> ofOne =
                enough.stream().map(j -> new Judged(file(1), j.kept(), j.seen())).toList();
        assertThat(Learned.isEnough(ofOne)).isFalse();
        List<Judged> allKept = enough.stream().filter(Judged::kept).toList();
        assertThatThrownBy(() -> Learned.of(Taste.HIGHLIGHTS, allKept, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatPeopleHaveLookedAtStaysAsTheySawIt() throws Exception {
        Path file = folder.resolve("remarks.jsonl");
        Remarks remarks = Remarks.open(file);
        Learned learned = Learned.of(Taste.HIGHLIGHTS, moments(200, seen -> 1 - seen[SOUND]), NOON);
        remarks.append(keep(file(1), NOON.minusSeconds(60)));
        remarks.learn(learned);
        remarks.append(keep(file(2), NOON.plusSeconds(60)));

        Remarks reopened = Remarks.open(file);
        assertThat(signals(reopened, 1)).isEqualTo(SignalWeights.NONE);
        assertThat(signals(reopened, 2).weights()).isEqualTo(learned.weights());
        assertThat(signals(reopened, 3).weights()).isEqualTo(learned.weights());
        assertThat(new FinalMinutes(reopened).weights(file(3))).isEqualTo(ClauseWeights.STANDARD);
        assertThat(reopened.learned(Taste.HIGHLIGHTS)).contains(learned);

        remarks.learn(Learned.nothing(Taste.HIGHLIGHTS, NOON.plusSeconds(120)));
        reopened.refresh();
        assertThat(signals(reopened, 2).weights()).isEqualTo(learned.weights());
        assertThat(signals(reopened, 3)).isEqualTo(SignalWeights.NONE);
        assertThat(reopened.learned(Taste.HIGHLIGHTS)).isEmpty();
    }

    private interface Truth {
        double chance(double[] seen);
    }

    /** So many of ten videos. */
    private static List<Judged> moments(int count, Truth truth) {
        Random random = new Random(7);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] seen = random.doubles(SignalWeights.SIGNALS.size(), 0, 0.9).toArray();
            judged.add(new Judged(file(i % 10), random.nextDouble() < truth.chance(seen), seen));
        }
        return judged;
    }

    private static Remark keep(MediaId media, Instant at) {
        return new Remark(media, "highlight 0-50", Remark.Kind.APPROVE, null, "Ann", at);
    }

    private static SignalWeights signals(Remarks remarks, int file) {
        return new FinalHighlights(remarks).weights(file(file));
    }

    private static MediaId file(int number) {
        return new MediaId(String.format("%064x", number));
    }
}
