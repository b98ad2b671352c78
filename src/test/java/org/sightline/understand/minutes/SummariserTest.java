package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummariserTest {
    private static final String BUDGET =
            """
            Ann: The agency plans the spring campaign with posters for nine hundred euros in the city.
            Bo: The posters of the spring campaign cost less when the agency prints them in the city.
            Ann: Posters, radio spots and a rabbit in the city make the spring campaign of the agency.
            """;

    private final Summariser summariser = new Summariser(new LinearRanker(ClauseWeights.STANDARD));

    @Test
    void saysSomethingOfEachTopicWhereThereIsRoom() {
        Meeting meeting =
                meeting("Bo: By the way somebody left two old bicycles behind the house.");

        assertThat(summariser.summary(meeting, List.of(0, 3), 90))
                .extracting(line -> line.cites().get(0))
                .contains("u4");
    }

    @Test
    void keepsToTheWordsAskedForWhereThereIsNoRoomForEachTopic() {
        Meeting meeting =
                meeting("Bo: By the way somebody left two old bicycles behind the house.");

        List<Cited> lines = summariser.summary(meeting, List.of(0, 3), 16);

        assertThat(lines.stream().mapToInt(line -> Tidy.words(line.text())).sum()).isBetween(8, 16);
    }

    private static Meeting meeting(String last) {
        return Meeting.of(Talk.of(BUDGET + last).dossier());
    }
}
