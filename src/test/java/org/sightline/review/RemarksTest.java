package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.RecordingDossier;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.audio.Loudness;
import org.sightline.features.image.ImageFeatures;
import org.sightline.features.video.FrameLog;
import org.sightline.features.video.Keyframe;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaId;
import org.sightline.media.MediaInfo;
import org.sightline.media.MediaKind;
import org.sightline.media.TimeSpan;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;
import org.sightline.media.Word;
import org.sightline.media.WrittenText;
import org.sightline.understand.highlight.Highlight;
import org.sightline.understand.highlight.Reason;
import org.sightline.understand.minutes.ActionItem;
import org.sightline.understand.minutes.Cited;
import org.sightline.understand.minutes.Minutes;

class RemarksTest {
    private static final MediaId ID = new MediaId("a".repeat(64));
    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

    @TempDir Path folder;
    private Remarks remarks;

    @BeforeEach
    void open() throws Exception {
        remarks = Remarks.open(folder.resolve("remarks.jsonl"));
    }

    @Test
    void aDroppedHighlightGoesAndARenamedOneHasItsName() throws Exception {
        List<Highlight> picked = List.of(highlight(1, 0), highlight(2, 100), highlight(3, 200));
        say(FinalHighlights.part(picked.get(0)), Remark.Kind.DROP, null);
        say(FinalHighlights.title(picked.get(2)), Remark.Kind.EDIT, "The goal");

        assertThat(new FinalHighlights(reopened()).of(video(), picked))
                .extracting(Highlight::rank, Highlight::title, Highlight::startFrame)
                .containsExactly(tuple(1, "Loud", 100L), tuple(2, "The goal", 200L));
        say(FinalHighlights.part(picked.get(0)), Remark.Kind.WITHDRAW, null);
        assertThat(new FinalHighlights(remarks).of(video(), picked)).hasSize(3);
    }

    @Test
    void aTrimmedHighlightBeginsAndEndsAtTheFramesThatAPersonSet() throws Exception {
        List<Highlight> picked = List.of(highlight(1, 0));
        say(FinalHighlights.trim(picked.get(0)), Remark.Kind.EDIT, "10-30");
        assertThat(new FinalHighlights(remarks).of(video(), picked))
                .extracting(Highlight::startFrame, Highlight::endFrame, Highlight::span)
                .containsExactly(tuple(10L, 30L, new TimeSpan(400_000, 1_200_000)));

        say(FinalHighlights.trim(picked.get(0)), Remark.Kind.EDIT, "10-3000");
        assertThat(new FinalHighlights(remarks).of(video(), picked))
                .as("frames that the video does not have are no trim")
                .isEqualTo(picked);
    }

    @Test
    void anApprovalStandsUntilSomethingElseIsSaid() throws Exception {
        FinalMinutes review = new FinalMinutes(remarks);
        say(FinalMinutes.WHOLE, Remark.Kind.APPROVE, null);
        assertThat(review.approval(ID)).isPresent();
        say(FinalMinutes.part("summary", "One."), Remark.Kind.EDIT, "First.");
        assertThat(review.approval(ID)).isEmpty();
        say(FinalMinutes.WHOLE, Remark.Kind.APPROVE, null);
        assertThat(new FinalMinutes(reopened()).approval(ID)).isPresent();
    }

    @Test
    void fixedWordsKeepTheTimesOfThoseAroundThem() throws Exception {
        RecordingDossier heard = recording("we hell the up and day");
        Utterance before = heard.transcript().utterances().get(0);
        say(FinalMinutes.heard(before), Remark.Kind.EDIT, "We hold the open day");
        Utterance now = new FinalMinutes(remarks).of(heard).transcript().utterances().get(0);
        assertThat(now.text()).isEqualTo("We hold the open day");
        assertThat(now.words())
                .extracting(Word::text, w -> w.span().startMicros())
                .containsExactly(
                        tuple("we", 0L),
                        tuple("hold", 1_000_000L),
                        tuple("the", 2_333_333L),
                        tuple("open", 3_666_666L),
                        tuple("day", 5_000_000L));
    }

    @Test
    void minutesHavePeoplesWordsAndNamesAndTellWhoApprovedThem() throws Exception {
        FinalMinutes review = new FinalMinutes(remarks);
        assertThat(review.of(ID, minutes())).isEqualTo(minutes());
        say(FinalMinutes.part("summary", "One."), Remark.Kind.EDIT, "First.");
        say(FinalMinutes.part("summary", "Two."), Remark.Kind.DROP, null);
        say(FinalMinutes.speaker("S1"), Remark.Kind.EDIT, "Ada");
        say(FinalMinutes.WHOLE, Remark.Kind.APPROVE, null);

        Minutes standing = review.of(ID, minutes());
        assertThat(standing.summary()).containsExactly(new Cited("First.", List.of("u1")));
        assertThat(standing.speakers()).containsExactly("Ada", "S2");
        assertThat(standing.actions().get(0).owner()).isEqualTo("Ada");
        assertThat(review.approval(ID)).map(Remark::who).contains("Ann");
    }

    @Test
    void anActionHasTheOwnerAndTheDayThatAPersonGave() throws Exception {
        FinalMinutes review = new FinalMinutes(remarks);
        ActionItem made = minutes().actions().get(0);
        say(FinalMinutes.speaker("S1"), Remark.Kind.EDIT, "Ada");
        say(FinalMinutes.owner(made), Remark.Kind.EDIT, "Bo Lind");
        say(FinalMinutes.due(made), Remark.Kind.EDIT, "2026-04-03");

        assertThat(review.of(ID, minutes()).actions())
                .containsExactly(
                        new ActionItem(
                                "Buy.",
                                "Bo Lind",
                                "2026-04-03",
                                LocalDate.of(2026, 4, 3),
                                made.cites()));
        say(FinalMinutes.due(made), Remark.Kind.EDIT, "when the shop opens");
        assertThat(review.of(ID, minutes()).actions().get(0).dueDate()).isNull();
        say(FinalMinutes.owner(made), Remark.Kind.DROP, null);
        say(FinalMinutes.due(made), Remark.Kind.DROP, null);
        assertThat(review.of(ID, minutes()).actions())
                .containsExactly(new ActionItem("Buy.", null, null, null, made.cites()));
        say(FinalMinutes.owner(made), Remark.Kind.WITHDRAW, null);
        assertThat(review.of(ID, minutes()).actions().get(0).owner()).isEqualTo("Ada");
    }

    private void say(String part, Remark.Kind kind, String words) throws Exception {
        remarks.append(new Remark(ID, part, kind, words, "Ann", NOW));
    }

    private Remarks reopened() throws Exception {
        return Remarks.open(folder.resolve("remarks.jsonl"));
    }

    private static VideoDossier video() {
        int frames = 300;
        long[] micros = LongStream.range(0, frames).map(i -> i * 40_000).toArray();
        Shot shot = Shot.afterCut(0, frames, new TimeSpan(0, frames * 40_000L));
        return new VideoDossier(
                ID,
                new MediaInfo(
                        MediaKind.VIDEO,
                        "mp4",
                        0,
                        0,
                        0,
                        new FrameRate(25, 1),
                        true,
                        WrittenText.NONE),
                Map.of(),
                Map.of(),
                frames,
                frames * 40_000L,
                List.of(
                        new ShotFeatures(
                                shot,
                                0,
                                List.of(new Keyframe(shot.span(), 0, 1, ImageFeatures.NONE)))),
                new FrameLog(micros, new float[frames], new float[frames], new float[frames]),
                0,
                Loudness.silent(),
                List.of(),
                List.of(),
                Transcript.empty(),
                List.of());
    }

    /** Each word lasts a second. */
    private static RecordingDossier recording(String text) {
        List<String> said = List.of(text.split(" "));
        List<Word> words =
                IntStream.range(0, said.size())
                        .mapToObj(i -> new Word(said.get(i), TimeSpan.ofSeconds(i, i + 1), 0.5))
                        .toList();
        Utterance utterance =
                new Utterance("u1", TimeSpan.ofSeconds(0, said.size()), "S1", text, words);
        return new RecordingDossier(
                ID,
                new MediaInfo(MediaKind.RECORDING, "mp3", 0, 0, 0, null, true, WrittenText.NONE),
                Map.of(),
                Map.of(),
                6_000_000,
                List.of(),
                Loudness.silent(),
                new Transcript(List.of(utterance), true),
                List.of());
    }

    private static Highlight highlight(int rank, long frame) {
        return new Highlight(
                rank,
                new TimeSpan(frame * 40_000, (frame + 50) * 40_000),
                frame,
                frame + 50,
                0.9,
                "Loud",
                List.of(new Reason("sound", 0.9, "loud")),
                "");
    }

    private static Minutes minutes() {
        return new Minutes(
                "Club",
                null,
                0,
                List.of("S1", "S2"),
                List.of(new Cited("One.", List.of("u1")), new Cited("Two.", List.of("u2"))),
                List.of(),
                List.of(),
                List.of(new ActionItem("Buy.", "S1", null, null, List.of("u1"))),
                List.of(),
                null,
                null);
    }
}
