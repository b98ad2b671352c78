package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextMeetingFinderTest {
    /** A Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our next meeting is on Thursday at ten. | on Thursday at ten | 2026-03-12",
                "So the next meeting will be next Monday, I guess. | next Monday | 2026-03-16",
                "the next meeting's on tuesday the fifth of may | on tuesday the fifth of may | 2026-05-05",
                "Let's meet again in two weeks. | in two weeks | 2026-03-24",
                "We'll meet again tomorrow morning at nine o'clock. | tomorrow morning at nine o'clock | 2026-03-11",
                "See you all next Friday. | next Friday | 2026-03-20",
                "We reconvene on 2 April at 14:00. | on 2 April at 14:00 | 2026-04-02",
                "Your next meeting starts in thirty minutes. | in thirty minutes |",
                "The meeting is adjourned until Friday at 1 p.m. | until Friday at 1 p.m | 2026-03-13"
            })
    void findsWhenPeopleMeetAgain(String said, String when, LocalDate date) {
        assertThat(find("Maria: " + said))
                .hasValueSatisfying(
                        next -> {
                            assertThat(next.when()).isEqualTo(when);
                            assertThat(next.date()).isEqualTo(date);
                            assertThat(next.cites()).containsExactly("u1");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We'll talk about that at the next meeting.",
                "I'll send it on Friday, before the next meeting.",
                "The next meeting is not on Thursday.",
                "If the next meeting is on Thursday, I can't come.",
                "Is the next meeting on Thursday?",
                "We meet the supplier on Thursday.",
                "Last week we met on Friday.",
                "The next meeting will be on a Saturday.",
                "See you."
            })
    void saysNothingWhereNobodySaysWhen(String said) {
        assertThat(find("Maria: " + said)).isEmpty();
    }

    @Test
    void joinsAQuestionWithItsAnswer() {
        assertThat(find("Tom: When do we meet again?\nMaria: On Thursday at ten."))
                .contains(
                        new NextMeeting(
                                "When do we meet again? On Thursday at 10.",
                                "On Thursday at ten",
                                LocalDate.of(2026, 3, 12),
                                List.of("u1", "u2")));
    }

    @Test
    void takesWhatWasSaidLast() {
        assertThat(find("Tom: See you on Thursday.\nMaria: No. See you on Friday."))
                .map(NextMeeting::when)
                .contains("on Friday");
    }

    private static Optional<NextMeeting> find(String talk) {
        return NextMeetingFinder.find(Meeting.of(Talk.of(talk).dossier()), DAY);
    }
}
