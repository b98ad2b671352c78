package org.sightline.understand.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sightline.media.TimeSpan;

class ChaptersTest {
    @Test
    void beginWhereThePictureChangesMostAndAtZero() {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int i = 0; i < 30; i++) {
            made.shot(100, i < 8 ? 0 : i < 17 ? 1 : 2);
        }

        List<Chapter> chapters = Chapters.of(made.build());

        assertThat(chapters)
                .containsExactly(
                        new Chapter(TimeSpan.ofSeconds(0, 32), "Part 1"),
                        new Chapter(TimeSpan.ofSeconds(32, 68), "Part 2"),
                        new Chapter(TimeSpan.ofSeconds(68, 120), "Part 3"));
    }

    @Test
    void lastTenSecondsOrMoreAndLeaveNoGap() {
        MadeVideo made = MadeVideo.at(30_000, 1001);
        for (int i = 0; i < 200; i++) {
            made.shot(37 + i % 50, i * 7 % 5);
        }

        List<Chapter> chapters = Chapters.of(made.build());

        assertThat(chapters).hasSizeGreaterThanOrEqualTo(3);
        long end = 0;
        for (Chapter chapter : chapters) {
            assertThat(chapter.span().startMicros()).isEqualTo(end);
            assertThat(chapter.span().seconds()).isGreaterThanOrEqualTo(10);
            end = chapter.span().endMicros();
        }
    }

    @Test
    void ofAShortVideoAreFewer() {
        assertThat(Chapters.of(MadeVideo.at(25, 1).shot(200, 0).shot(200, 1).build())).hasSize(1);
        assertThat(Chapters.of(MadeVideo.at(25, 1).shot(260, 0).shot(260, 1).build())).hasSize(2);
    }

    @Test
    void areNamedByWhatIsSaidWhereTheyBeginRatherThanByWhatIsStrongestLater() {
        MadeVideo made =
                MadeVideo.at(25, 1)
                        .shot(1000, 0)
                        .says(2, 6, "we walk along the shore")
                        .says(36, 38, "this is amazing and incredible");

        assertThat(Chapters.of(made.build()))
                .extracting(Chapter::title)
                .containsExactly("‘we walk along the shore’");
    }

    @Test
    void areNamedByWhatIsSaidLaterWhereNothingElseIsKnown() {
        MadeVideo made =
                MadeVideo.at(25, 1).shot(1000, 0).says(36, 38, "this is amazing and incredible");

        assertThat(Chapters.of(made.build()))
                .extracting(Chapter::title)
                .containsExactly("‘this is amazing and incredible’");
    }

    @Test
    void areNamedByWhatIsWrittenOrSaid() {
        MadeVideo made =
                MadeVideo.at(25, 1)
                        .shotWithText(300, 0, "Kilauea")
                        .shot(300, 1)
                        .shot(300, 2)
                        .says(13, 15, "the lava reaches the sea");

        assertThat(Chapters.of(made.build()))
                .extracting(Chapter::title)
                .containsExactly("Kilauea", "‘the lava reaches the sea’", "Part 3");
    }

    @Test
    void areNamedByATagOnlyWhenHalfOfWhatTheyShowHasIt() {
        MadeVideo one = MadeVideo.at(25, 1).shotTagged(100, 0, "telephone", 0.96);
        MadeVideo half = MadeVideo.at(25, 1).shotTagged(100, 0, "telephone", 0.96);

        assertThat(Chapters.of(one.shot(100, 0).shot(100, 0).build()))
                .extracting(Chapter::title)
                .containsExactly("Part 1");
        assertThat(Chapters.of(half.shot(100, 0).build()))
                .extracting(Chapter::title)
                .containsExactly("Telephone");
    }
}
