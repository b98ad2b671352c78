package org.sightline.features.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    about twenty five percent of them             | about 25% of them
                    We spent four thousand dollars, and most went.| We spent $4,000, and most went.
                    one hundred posters instead of five hundred?  | 100 posters instead of 500?
                    two hundred and five chairs                   | 205 chairs
                    a hundred people                              | 100 people
                    twenty-one days                               | 21 days
                    three point five percent                      | 3.5%
                    two million euros                             | €2 million
                    one hundred and twenty thousand cars          | 120,000 cars
                    on the third of April                         | on the 3rd of April
                    by April twenty first, please                 | by April 21, please
                    in twenty twenty six                          | in 2026
                    since nineteen ninety nine.                   | since 1999.
                    let us meet at ten thirty.                    | let us meet at 10:30.
                    at nine o'clock                               | at 9 o'clock
                    Sixty children came                           | 60 children came
                    five percent                                  | 5%
                    """)
    void writesSpokenNumbersInFigures(String spoken, String written) {
        assertThat(Numerals.inFigures(spoken)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one of them said two things",
                "we only have three pictures",
                "the second Saturday in April",
                "five five five one two",
                "ten twenty thirty",
                "a point of order",
                "and so a thousandth time",
                "",
                "It is two, three is too much.",
            })
    void leavesWordsWhereFiguresWouldBeOddOrUnsure(String spoken) {
        assertThat(Numerals.inFigures(spoken)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twenty five percent", "at ten thirty", "on the third of April 2026"})
    void changesNothingASecondTime(String spoken) {
        String once = Numerals.inFigures(spoken);
        assertThat(Numerals.inFigures(once)).isEqualTo(once);
    }
}
