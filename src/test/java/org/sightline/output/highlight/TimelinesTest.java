package org.sightline.output.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sightline.dossier.VideoDossier;
import org.sightline.review.Reviewed;
import org.sightline.understand.highlight.FrameGrid;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.MadeVideo;
import org.sightline.understand.highlight.Reason;

/** What editors read of videos that are not as usual. */
class TimelinesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 7, 60})
    void everyFormatTellsAShowOfSlowSlides(int seconds) throws Exception {
        VideoDossier show = MadeVideo.at(1, seconds).shot(12, 0).shot(12, 1).build();

        for (HighlightFormat format : Footage.formats()) {
            format.write(moment(show, 3, 7), folder);
        }

        assertThat(folder.resolve("timeline.edl")).isNotEmptyFile();
    }

    @Test
    void slowSlidesAreLaidByTimeOnAGridThatEditorsKnow() throws Exception {
        VideoDossier show = MadeVideo.at(1, 5).shot(12, 0).shot(12, 1).build();

        assertThat(written(new CmxEdl(), moment(show, 3, 7)))
                .contains("C        00:00:15:00 00:00:35:00 01:00:00:00 01:00:20:00\n");
        assertThat(written(new Fcp7Xml(), moment(show, 3, 7)))
                .contains("<timebase>25</timebase>", "<in>375</in>", "<out>875</out>")
                .doesNotContain("<timebase>0</timebase>");
        assertThat(written(new FcpXml(), moment(show, 3, 7)))
                .contains("start=\"375/25s\" duration=\"500/25s\"");
        assertThat(written(new OtioTimeline(), moment(show, 3, 7))).contains("\"value\" : 375.0");
    }

    @Test
    void aTimecodeThatCallsNoFrameCountsAsNone() throws Exception {
        for (HighlightFormat format :
                List.of(new CmxEdl(), new Fcp7Xml(), new FcpXml(), new OtioTimeline())) {
            MadeVideo film = MadeVideo.at(25, 1).shot(250, 0);
            String plain = written(format, moment(film.build(), 30, 70));

            assertThat(written(format, moment(film.from("10:20:30:29").build(), 30, 70)))
                    .isEqualTo(plain);
            assertThat(written(format, moment(film.from("10:20:30:00").build(), 30, 70)))
                    .isNotEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "25, 1, 23:59:59:00, 00:00:00:05 00:00:01:20 01:00:00:00",
        "30000, 1001, 23:59:59;00, 00:00:00;00 00:00:01;10 01:00:00;00"
    })
    void whatIsFilmedOverMidnightBeginsAnewInTheEdl(
            int numerator, int denominator, String timecode, String event) throws Exception {
        VideoDossier film =
                MadeVideo.at(numerator, denominator).shot(250, 0).from(timecode).build();

        assertThat(written(new CmxEdl(), moment(film, 30, 70))).contains(" C        " + event);
    }

    @Test
    void elsewhereThanAtNtscRatesNoNumbersAreDropped() throws Exception {
        VideoDossier film = MadeVideo.at(25, 1).shot(250, 0).from("10:20:30;12").build();

        assertThat(written(new Fcp7Xml(), moment(film, 30, 70)))
                .contains("<string>10:20:30:12</string>")
                .doesNotContain("<displayformat>DF<");
    }

    private String written(HighlightFormat format, Reviewed<VideoDossier, List<Highlight>> video)
            throws Exception {
        Path out = folder.resolve(format.name());
        format.write(video, out);
        try (var files = Files.list(out)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    private static Reviewed<VideoDossier, List<Highlight>> moment(
            VideoDossier video, long start, long end) {
        Highlight highlight =
                new Highlight(
                        1,
                        new FrameGrid(video).span(start, end),
                        start,
                        end,
                        0.5,
                        "A moment",
                        List.of(new Reason("motion", 0.4, "much moves")),
                        "");
        return Footage.reviewed("film.mp4", video, List.of(highlight));
    }
}
