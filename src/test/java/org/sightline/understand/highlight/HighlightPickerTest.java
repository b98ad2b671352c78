package org.sightline.understand.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.TimeSpan;
import org.sightline.media.Word;
import org.sightline.space.Calibration;
import org.sightline.understand.highlight.Answer.Verdict;

class HighlightPickerTest {
    private final HighlightPicker picker = new HighlightPicker();

    @Test
    void tellsALoudShotWithItsNumber() {
        VideoDossier video = sixShots().loud(13, 14, -10).build();

        Highlight best = pick(video).get(0);

        assertThat(best.span()).isEqualTo(TimeSpan.ofSeconds(12, 16));
        assertThat(best.startFrame()).isEqualTo(300);
        assertThat(best.endFrame()).isEqualTo(400);
        assertThat(best.title()).isEqualTo("Loud moment at 0:12");
        assertThat(best.reasons())
                .first()
                .isEqualTo(new Reason("sound", 14, "14 dB louder than this video usually is"));
    }

    @Test
    void pictureAndSoundThatAgreeBeatEitherAlone() {
        VideoDossier video =
                MadeVideo.at(25, 1)
                        .shot(100, 0)
                        .shot(100, 0, 0.3)
                        .shot(100, 0)
                        .shot(100, 0)
                        .shot(100, 0, 0.3)
                        .shot(100, 0)
                        .shot(100, 0)
                        .shot(100, 0)
                        .loud(9, 10, -12)
                        .loud(17, 18, -12)
                        .build();

        List<Highlight> highlights = pick(video);

        assertThat(highlights.get(0).span()).isEqualTo(TimeSpan.ofSeconds(16, 20));
        assertThat(highlights.get(0).reasons())
                .extracting(Reason::signal)
                .contains("sound", "motion");
        assertThat(highlights.get(0).score()).isGreaterThan(highlights.get(1).score());
    }

    @Test
    void theOddShotIsNewAndBlackOnesAreNot() {
        VideoDossier video =
                MadeVideo.at(25, 1)
                        .shot(100, 0)
                        .shot(100, 0)
                        .shot(100, 0)
                        .shot(100, 3)
                        .shot(100, 0)
                        .shot(100, 0)
                        .build();

        Highlight best = pick(video).get(0);

        assertThat(best.span()).isEqualTo(TimeSpan.ofSeconds(12, 16));
        assertThat(best.reasons()).extracting(Reason::signal).containsExactly("novelty");
        assertThat(best.title()).isEqualTo("Shot at 0:12");
    }

    @Test
    void neverCutsInsideAWord() {
        MadeVideo made = sixShots();
        for (double start = 0.2; start < 22; start += 3) {
            made.says(start, start + 2.7, "and so we finally won the big race today", 0.9, 0);
        }
        VideoDossier video = made.loud(11, 12, -8).build();

        List<Highlight> highlights = pick(video);

        assertThat(highlights).isNotEmpty();
        for (Highlight highlight : highlights) {
            assertThat(wordsCutBy(highlight.span().startMicros(), video)).isEmpty();
            assertThat(wordsCutBy(highlight.span().endMicros(), video)).isEmpty();
        }
    }

    @Test
    void takesTheRunUpToAPeakOutOfALongShot() {
        VideoDossier video =
                MadeVideo.at(25, 1).shot(1500, 0).loud(40, 41, -6).loud(50, 50.2, -23).build();

        List<Highlight> highlights = pick(video);

        assertThat(highlights).hasSize(1);
        TimeSpan span = highlights.get(0).span();
        assertThat(span.contains(40_500_000)).isTrue();
        assertThat(span.start()).isBetween(31.0, 39.0);
        assertThat(span.seconds()).isBetween(2.0, 12.0);
    }

    @Test
    void quotesWhatIsSaidWithEmphasis() {
        VideoDossier video =
                sixShots()
                        .says(1, 3, "the weather is grey as ever")
                        .says(8.5, 10.5, "we won the final!")
                        .says(13, 15, "back to the studio")
                        .build();

        Highlight best = pick(video).get(0);

        assertThat(best.title()).isEqualTo("‘we won the final!’");
        assertThat(best.reasons().get(0).text()).startsWith("words: ‘we won the final!’");
        assertThat(best.transcript()).isEqualTo("we won the final!");
        assertThat(best.span().contains(9_000_000)).isTrue();
    }

    @Test
    void wordsThatWereHardlyHeardAreNoEvidence() {
        VideoDossier video = sixShots().says(8.5, 10.5, "we won the final!", 0.3, 0).build();

        assertThat(pick(video).get(0).title()).doesNotContain("final");
    }

    @Test
    void namesATitleOnScreenButNotAMarkThatStays() {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int i = 0; i < 6; i++) {
            made.shotWithText(100, 0, i == 4 ? "Chapter Two" : "STATION");
        }

        Highlight best = pick(made.build()).get(0);

        assertThat(best.title()).isEqualTo("Chapter Two");
        assertThat(best.span()).isEqualTo(TimeSpan.ofSeconds(16, 20));
    }

    @Test
    void saysSoWhenNothingStandsOut() {
        List<Highlight> highlights = pick(MadeVideo.at(25, 1).shot(350, 0).silent().build());

        assertThat(highlights).hasSize(1);
        Highlight only = highlights.get(0);
        assertThat(only.score()).isLessThan(0.15);
        assertThat(only.reasons().get(0).text()).startsWith("nothing in this video stands out");
        assertThat(only.span().seconds()).isBetween(2.0, 12.0);
    }

    @Test
    void aVideoShorterThanAskedIsShownWhole() {
        Highlight only = pick(MadeVideo.at(25, 1).shot(10, 0).shot(15, 1).build()).get(0);

        assertThat(only.span()).isEqualTo(TimeSpan.ofSeconds(0, 1));
        assertThat(only.endFrame()).isEqualTo(25);
    }

    @Test
    void shortShotsAreShownWithTheirNeighbours() {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int i = 0; i < 30; i++) {
            made.shot(20, 0, i == 12 ? 0.5 : 0.02);
        }

        Highlight best = pick(made.build()).get(0);

        assertThat(best.span().seconds()).isBetween(2.0, 12.0);
        assertThat(best.startFrame() % 20).isZero();
        assertThat(best.endFrame() % 20).isZero();
        assertThat(best.span().contains(10_000_000)).isTrue();
    }

    @Test
    void highlightsShareNoTimeAndAreRankedByScore() {
        MadeVideo made = MadeVideo.at(30_000, 1001);
        for (int i = 0; i < 40; i++) {
            made.shot(90 + i, i % 7, i % 9 == 0 ? 0.4 : 0.05);
        }
        List<Highlight> highlights =
                picker.pick(
                        made.loud(20, 21, -8).loud(70, 72, -11).build(),
                        new HighlightOptions(8, 2, 12, List.of(), 0));

        assertThat(highlights).hasSizeGreaterThan(3);
        for (int i = 0; i < highlights.size(); i++) {
            assertThat(highlights.get(i).rank()).isEqualTo(i + 1);
            for (int j = 0; j < i; j++) {
                assertThat(highlights.get(i).span().overlaps(highlights.get(j).span())).isFalse();
                assertThat(highlights.get(i).score())
                        .isLessThanOrEqualTo(highlights.get(j).score());
            }
        }
    }

    @Test
    void ofMomentsThatLookAlikeOneIsTold() {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int i = 0; i < 24; i++) {
            made.shot(75, i == 4 || i == 5 || i == 6 ? 1 : i == 15 ? 2 : 0);
        }

        List<Highlight> two =
                picker.pick(made.build(), new HighlightOptions(2, 2, 12, List.of(), 0));

        assertThat(two).anyMatch(h -> h.span().contains(46_000_000));
        assertThat(two).anyMatch(h -> h.span().start() >= 12 && h.span().end() <= 21);
    }

    @Test
    void findsWhatWasAskedForAndNothingElse() {
        VideoDossier video =
                MadeVideo.at(25, 1)
                        .shot(100, 0)
                        .shot(100, 1)
                        .shot(100, 2)
                        .shot(100, 0, 0.5)
                        .says(12.5, 14, "a lion at last")
                        .build();

        assertThat(asked(video, "car", 1))
                .singleElement()
                .extracting(h -> h.span().start())
                .isEqualTo(4.0);
        assertThat(asked(video, "lion", 5).get(0).reasons().get(0).text())
                .contains("‘lion’ is said");
        assertThat(asked(video, "boat", 6)).isEmpty();
    }

    @Test
    void aTitleIsFoundByItsWordsInSeveralLines() {
        VideoDossier video =
                MadeVideo.at(25, 1).shot(100, 0).shotWithText(100, 0, "FOR BIGGER RIDES").build();

        assertThat(asked(video, "title text For Bigger Rides", 6))
                .singleElement()
                .extracting(h -> h.span().start())
                .isEqualTo(4.0);
        assertThat(asked(video, "title text For Smaller Rides", 6)).isEmpty();
    }

    @Test
    void whatIsHardlyLikeWhatWasAskedIsShownAsPerhaps() {
        VideoDossier video = MadeVideo.at(25, 1).shot(100, 0).shot(100, 1).build();
        float[] rather = MadeVideo.vector(6);
        rather[1] = 0.45f;
        rather[6] = 0.893f;

        Highlight only =
                picker.pick(video, HighlightOptions.defaults(), queries(Map.of("car", rather)))
                        .get(0);

        assertThat(only.span().start()).isEqualTo(4.0);
        assertThat(only.reasons().get(0).text()).startsWith("perhaps the picture matches ‘car’");
    }

    @Test
    void aLoudMomentIsNamedByWhereItIsLoud() {
        VideoDossier video = sixShots().loud(15.5, 15.9, -10).build();

        Highlight best = pick(video).get(0);

        assertThat(best.span()).isEqualTo(TimeSpan.ofSeconds(12, 16));
        assertThat(best.title()).isEqualTo("Loud moment at 0:15");
    }

    @Test
    void aQueryOfSignsAloneIsInNoWords() {
        VideoDossier video =
                MadeVideo.at(25, 1)
                        .shotWithText(100, 0, "PUBLIC LIBRARY")
                        .says(1, 2, "a lion at last")
                        .build();

        assertThat(asked(video, "🎉", 6)).isEmpty();
    }

    @Test
    void ofEachThingAskedForItTellsWhetherItIsThere() {
        VideoDossier video =
                MadeVideo.at(25, 1).shot(100, 0).says(1, 2, "a lion at last").shot(100, 1).build();

        Map<String, float[]> asked = new LinkedHashMap<>();
        asked.put("lion", MadeVideo.vector(6));
        asked.put("boat", MadeVideo.vector(6));
        asked.put("car", MadeVideo.vector(1));

        assertThat(picker.answers(video, HighlightOptions.defaults(), queries(asked)))
                .extracting(Answer::query, Answer::verdict)
                .containsExactly(
                        tuple("lion", Verdict.FOUND),
                        tuple("boat", Verdict.NOT_IN_THIS_VIDEO),
                        tuple("car", Verdict.FOUND));
    }

    @Test
    void ofALongShotThePartThatAnswersIsShown() {
        VideoDossier video =
                MadeVideo.at(25, 1).shot(100, 1).shotOfParts(100, 1, 1, 2, 2, 1, 1).build();

        List<Highlight> found = asked(video, "a boat", 2);

        assertThat(found.get(0).span()).isEqualTo(TimeSpan.ofSeconds(12, 20));
    }

    private List<Highlight> asked(VideoDossier video, String words, int look) {
        Queries queries = queries(Map.of(words, MadeVideo.vector(look)));
        return picker.pick(video, HighlightOptions.defaults(), queries);
    }

    private static Queries queries(Map<String, float[]> vectors) {
        Calibration.Curve likeness = new Calibration.Curve(20, -10);
        Calibration.Curve never = new Calibration.Curve(0, -10);
        return new Queries(vectors, new Calibration(likeness, likeness, never, likeness, 0.9, 0.5));
    }

    private List<Highlight> pick(VideoDossier video) {
        return picker.pick(video, HighlightOptions.defaults());
    }

    private static MadeVideo sixShots() {
        MadeVideo made = MadeVideo.at(25, 1);
        for (int i = 0; i < 6; i++) {
            made.shot(100, i);
        }
        return made;
    }

    private static List<Word> wordsCutBy(long micros, VideoDossier video) {
        return video.transcript().utterances().stream()
                .flatMap(said -> said.words().stream())
                .filter(w -> w.span().startMicros() < micros && micros < w.span().endMicros())
                .toList();
    }
}
