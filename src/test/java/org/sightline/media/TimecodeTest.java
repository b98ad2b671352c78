package org.sightline.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimecodeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 25/1, 00:00:00:00",
        "90049, 25/1, 01:00:01:24",
        "1799, 30000/1001, 00:00:59;29",
        "1800, 30000/1001, 00:01:00;02",
        "17982, 30000/1001, 00:10:00;00",
        "3600, 60000/1001, 00:01:00;04",
        "7, 1/1, 00:00:07:00"
    })
    void framesAreCounted(long frame, String rate, String timecode) {
        assertThat(Timecode.smpte(frame, FrameRate.parse(rate))).isEqualTo(timecode);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1/5, 00:00:00:00",
        "7, 1/5, 00:00:35:00",
        "720, 1/5, 01:00:00:00",
        "1, 1/3, 00:00:03:00",
        "9, 7/10, 00:00:12:00",
        "1, 1/1000, 00:16:40:00"
    })
    void ofASlideShowTheSecondIsTold(long frame, String rate, String timecode) {
        assertThat(Timecode.smpte(frame, FrameRate.parse(rate))).isEqualTo(timecode);
    }

    @Test
    void clocksRoundDown() {
        assertThat(Timecode.clock(3_723_999_999L)).isEqualTo("1:02:03");
        assertThat(Timecode.clock(123_000_000L)).isEqualTo("2:03");
    }
}
