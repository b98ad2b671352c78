package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.dossier.RecordingDossier;

class SeenLineTest {
    private static final RecordingDossier TALK =
            Talk.of(
                            """
                            Ann: The pond behind the greenhouse loses water every night since the frost broke its rim.
                            Ben: We decided to go with clay instead of concrete for the new rim of the pond.
                            Ann: I will call the quarry on Monday and order two loads of clay.
                            Ben: Do we still have a spare pump in the shed?
                            Ann: I don't know yet.
                            """)
                    .dossier();
    private static final MinutesOptions ALL = new MinutesOptions(1.0, null, null, null);

    @Test
    void everyLineIsFoundInItsClauses() {
        Minutes made = new MinutesComposer().compose(TALK, ALL, "x");
        List<SeenLine> seen = SeenLine.of(TALK, made);

        assertThat(made.decisions()).isNotEmpty();
        assertThat(made.actions()).isNotEmpty();
        assertThat(made.questions()).isNotEmpty();
        assertThat(seen)
                .hasSize(
                        made.summary().size()
                                + made.decisions().size()
                                + made.actions().size()
                                + made.questions().size());
        assertThat(seen)
                .allMatch(line -> line.features().length == ClauseWeights.STANDARD.weights().size())
                .extracting(SeenLine::kind)
                .contains("summary", "decision", "action", "question");
    }

    @Test
    void otherWeightsPickOtherLines() {
        MinutesOptions few = new MinutesOptions(null, 20, null, null);
        List<Double> late =
                new ArrayList<>(Collections.nCopies(ClauseWeights.STANDARD.weights().size(), 0.0));
        late.set(late.size() - 2, 1000.0);
        List<Double> early = late.stream().map(weight -> -weight).toList();

        assertThat(first(few, late)).contains("clay");
        assertThat(first(few, early)).contains("greenhouse");
    }

    private static String first(MinutesOptions options, List<Double> weights) {
        return new MinutesComposer(new ClauseWeights(weights))
                .compose(TALK, options, "x")
                .summary()
                .get(0)
                .text();
    }
}
