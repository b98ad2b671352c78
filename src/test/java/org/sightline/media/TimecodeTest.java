package org.sightline.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "10:20:30:00, 25/1, 930750",
        "10:20:30:24, 25/1, 930774",
        "10:20:30;12, 25/1, 930762",
        "10:20:30:00, 30000/1001, 1116900",
        "10:20:30;00, 30000/1001, 1115784",
        "10:20:30.00, 30000/1001, 1115784",
        "00:01:00;02, 30000/1001, 1800",
        "01:00:00;00, 60000/1001, 215784",
        "10:20:30:00, 24000/1001, 893520",
        "23:59:59:119, 120/1, 10367999"
    })
    void theFrameIsFoundThatATimecodeCalls(String timecode, String rate, long frame) {
        assertThat(Timecode.frameOf(timecode, FrameRate.parse(rate))).hasValue(frame);
    }

    @Test
    void dropFrameCountingIsUndone() {
        FrameRate rate = new FrameRate(30_000, 1001);
        for (long frame = 0; frame < 40_000; frame++) {
            assertThat(Timecode.frameOf(Timecode.smpte(frame, rate), rate)).hasValue(frame);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10:20",
                "10:20:30",
                "10:20:30:30",
                "24:00:00:00",
                "00:60:00:00",
                "00:01:00;00",
                "1e:00:00:00",
                "-1:00:00:00",
                "10:20:30:00 "
            })
    void whatCallsNoFrameIsNone(String timecode) {
        assertThat(Timecode.frameOf(timecode, new FrameRate(30_000, 1001))).isEmpty();
    }

    @Test
    void clocksRoundDown() {
        assertThat(Timecode.clock(3_723_999_999L)).isEqualTo("1:02:03");
        assertThat(Timecode.clock(123_000_000L)).isEqualTo("2:03");
    }
}
