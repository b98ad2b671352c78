package org.sightline.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.media.MediaId;
import org.sightline.media.TimeSpan;
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
        say(FinalHighlights.part(picked.get(2)), Remark.Kind.EDIT, "The goal");

        assertThat(new FinalHighlights(reopened()).of(ID, picked))
                .extracting(Highlight::rank, Highlight::title, Highlight::startFrame)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Loud", 100L),
                        org.assertj.core.groups.Tuple.tuple(2, "The goal", 200L));
        say(FinalHighlights.part(picked.get(0)), Remark.Kind.WITHDRAW, null);
        assertThat(new FinalHighlights(remarks).of(ID, picked)).hasSize(3);
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

    private void say(String part, Remark.Kind kind, String words) throws Exception {
        remarks.append(new Remark(ID, part, kind, words, "Ann", NOW));
    }

    private Remarks reopened() throws Exception {
        return Remarks.open(folder.resolve("remarks.jsonl"));
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
                null);
    }
}
