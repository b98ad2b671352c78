package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RephrasingTest {
    private static final Talk TALK =
            Talk.of(
                    """
                    Tom: So the budget is at forty thousand euros, you know, and half of it is spent by now.
                    Anna: The printer in the hall needs a new drum, because all the pages come out grey.
                    """);

    private final List<String> asked = new ArrayList<>();

    @Test
    void printsWhatTheCitedWordsBearOut() {
        Minutes minutes =
                rephrased(
                        Map.of(
                                "u1", "The budget is at €40,000. Half of it is spent.",
                                "u2", "The printer in the hall needs a new drum."));

        assertThat(minutes.summary())
                .extracting(Cited::text)
                .containsExactly(
                        "The budget is at €40,000. Half of it is spent.",
                        "The printer in the hall needs a new drum.");
        assertThat(minutes.rephrased()).isEqualTo(new Rephrased("toy", 2));
    }

    @Test
    void dropsASentenceThatNobodySaidAndKeepsTheRest() {
        Minutes minutes = rephrased(Map.of("u1", "Half is spent. It will be cut.", "u2", "x"));

        assertThat(minutes.summary().get(0).text()).isEqualTo("Half is spent.");
        assertThat(minutes.rephrased()).isEqualTo(new Rephrased("toy", 1));
    }

    @Test
    void keepsTheLineWhereNothingIsBorneOutOrTheNewOneIsLonger() {
        String longer = "The budget is at forty thousand euros. ".repeat(9);

        assertThat(rephrased(Map.of("u1", longer, "u2", "Sell the printer.")).summary())
                .isEqualTo(made().summary());
    }

    @Test
    void asksNoMoreAfterAFailureAndTellsIt() {
        Rephrasing rephrasing = new Rephrasing(writer(Map.of()));

        Minutes minutes = rephrasing.of(made(), made(), TALK.dossier().transcript());

        assertThat(minutes.summary()).isEqualTo(made().summary());
        assertThat(rephrasing.trouble()).contains("gone fishing");
        assertThat(asked).hasSize(1);
    }

    @Test
    void leavesLinesOfPeopleAlone() {
        Minutes other = made().with(List.of(), List.of(), new Rephrased("nobody", 0));

        Minutes minutes =
                new Rephrasing(writer(Map.of("u1", "Half is spent.", "u2", "x")))
                        .of(made(), other, TALK.dossier().transcript());

        assertThat(minutes.summary()).isEqualTo(made().summary());
        assertThat(asked).isEmpty();
    }

    @Test
    void leavesLinesWithDoubtfulWordsAlone() {
        Talk heard =
                Talk.recognised(
                        "Tom: The budget is at forty~ thousand euros and half of it is spent by now.");
        Minutes made =
                new MinutesComposer()
                        .compose(heard.dossier(), new MinutesOptions(1.0, null, null, null), "x");

        new Rephrasing(writer(Map.of("u1", "Half is spent.")))
                .of(made, made, heard.dossier().transcript());

        assertThat(made.summary()).isNotEmpty();
        assertThat(asked).isEmpty();
    }

    private Minutes rephrased(Map<String, String> answers) {
        return new Rephrasing(writer(answers)).of(made(), made(), TALK.dossier().transcript());
    }

    private LineWriter writer(Map<String, String> answers) {
        return new LineWriter() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public String rephrase(String line, String said) throws WriterException {
                asked.add(said);
                String answer = answers.get(said.startsWith("Tom") ? "u1" : "u2");
                if (answer == null) {
                    throw new WriterException("gone fishing");
                }
                return answer;
            }
        };
    }

    private static Minutes made() {
        MinutesOptions all = new MinutesOptions(1.0, null, null, null);
        return new MinutesComposer().compose(TALK.dossier(), all, "x");
    }
}
