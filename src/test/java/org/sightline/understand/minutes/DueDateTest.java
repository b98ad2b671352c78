package org.sightline.understand.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTest {
    /** A Tuesday. */
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "by Friday, 2026-03-13",
        "before Friday, 2026-03-13",
        "on Friday afternoon, 2026-03-13",
        "this Friday, 2026-03-13",
        "by next Friday, 2026-03-20",
        "Friday next week, 2026-03-20",
        "next Monday, 2026-03-16",
        "today, 2026-03-10",
        "by the end of the day, 2026-03-10",
        "tomorrow morning, 2026-03-11",
        "the day after tomorrow, 2026-03-12",
        "a week from today, 2026-03-17",
        "in two weeks, 2026-03-24",
        "within 10 days, 2026-03-20",
        "by the end of the week, 2026-03-13",
        "by the end of next week, 2026-03-20",
        "by the end of the month, 2026-03-31",
        "end of next month, 2026-04-30",
        "by the end of February, 2027-02-28",
        "by 15 March, 2026-03-15",
        "by March the fifteenth, 2026-03-15",
        "on Tuesday the 5th of May at ten, 2026-05-05",
        "the twenty first of January, 2027-01-21",
        "by the 15th, 2026-03-15",
        "by the third, 2026-04-03",
        "on Thursday at half past ten, 2026-03-12",
        "15.3.2026, 2026-03-15",
        "2026-03-15, 2026-03-15"
    })
    void resolvesWordsThatMeanOneDay(String due, LocalDate day) {
        assertThat(DueDate.resolve(due, MEETING)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by Tuesday",
                "on Thursday or Friday",
                "on a Saturday",
                "next week",
                "next month",
                "in a few days",
                "by then",
                "by March",
                "by the next meeting",
                "3/4/2026",
                "31 February",
                "the 31st of April",
                "by noon"
            })
    void leavesWordsThatMeanSeveralOrNone(String due) {
        assertThat(DueDate.resolve(due, MEETING)).isEmpty();
    }

    @Test
    void needsTheMeetingsDayUnlessTheYearIsSaid() {
        assertThat(DueDate.resolve("by Friday", null)).isEmpty();
        assertThat(DueDate.resolve("by 15 March", null)).isEmpty();
        assertThat(DueDate.resolve("by 15 March 2027", null)).contains(LocalDate.of(2027, 3, 15));
    }

    @Test
    void takesNextFridayOnAFridayForTheOneAWeekLater() {
        LocalDate friday = LocalDate.of(2026, 3, 13);

        assertThat(DueDate.resolve("next Friday", friday)).contains(friday.plusDays(7));
        assertThat(DueDate.resolve("by Friday", friday)).isEmpty();
        assertThat(DueDate.resolve("by the end of the week", friday)).contains(friday);
        assertThat(DueDate.resolve("by the end of the week", friday.plusDays(1))).isEmpty();
    }
}
