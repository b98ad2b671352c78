package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicSplitterTest {
    private static final List<String> GARDEN =
            List.of("barrel", "tomato", "hedge", "compost", "spade", "seedling", "water", "shed");
    private static final List<String> MONEY =
            List.of("invoice", "budget", "salary", "lender", "tax", "ledger", "audit", "cheque");
    private static final String GOES_ON =
            """
            Cleo: Okay, so now we come to the next item on the agenda. I will present the invoice, the \
            budget, the salary and the ledger first, then what the lender and the audit ask of us, and \
            at the end the tax that we pay for every cheque that the ledger shows for the last budget.
            """;

    @Test
    void cutsWhereOthersSpeakOfSomethingElse() {
        Meeting meeting =
                Meeting.of(
                        Talk.of(talk("Ann", "Bo", GARDEN, 110))
                                .then(GOES_ON)
                                .then(talk("Cleo", "Dan", MONEY, 110))
                                .dossier());

        assertThat(TopicSplitter.starts(meeting)).containsExactly(0, 110);
    }

    @Test
    void leavesTalkOfOneThingWhole() {
        assertThat(starts(talk("Ann", "Bo", GARDEN, 220))).containsExactly(0);
    }

    @Test
    void leavesAShortMeetingWhole() {
        assertThat(starts(talk("Ann", "Bo", GARDEN, 30) + GOES_ON + talk("Cleo", "Dan", MONEY, 30)))
                .containsExactly(0);
        assertThat(starts("")).containsExactly(0);
    }

    private static List<Integer> starts(String talk) {
        return TopicSplitter.starts(Meeting.of(Talk.of(talk).dossier()));
    }

    private static String talk(String one, String other, List<String> things, int turns) {
        StringBuilder talk = new StringBuilder();
        for (int i = 0; i < turns; i++) {
            talk.append(i % 2 == 0 ? one : other)
                    .append(": I saw that the ")
                    .append(things.get(i % things.size()))
                    .append(" is near the ")
                    .append(things.get(i * 3 % things.size()))
                    .append(".\n");
        }
        return talk.toString();
    }
}
