package org.sightline.output.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sightline.output.minutes.MinutesPage.Line;
import org.sightline.output.minutes.MinutesPage.Section;
import org.sightline.review.Source;

class MinutesStyleTest {
    @Test
    void tellsFullMinutesMatterByMatter() {
        assertThat(headings(page(MinutesStyle.FULL)))
                .containsExactly(
                        "Topics", "Decisions", "Actions", "Open questions", "Next meeting");
        assertThat(page(MinutesStyle.FULL).sections().get(0).blocks())
                .allSatisfy(block -> assertThat(block.title()).isNotNull());
    }

    @Test
    void tellsBriefMinutesWithoutTopicsAndQuestions() {
        assertThat(headings(page(MinutesStyle.BRIEF)))
                .containsExactly("Summary", "Decisions", "Actions", "Next meeting");
    }

    @Test
    void tellsChronologicalMinutesInOrderOfTime() {
        Section course = page(MinutesStyle.CHRONOLOGICAL).sections().get(0);

        assertThat(course.lines())
                .extracting(line -> Integer.parseInt(line.moments().get(0).id().substring(1)))
                .isSorted();
        assertThat(course.lines())
                .extracting(Line::label)
                .contains(null, "Decision", "Action", "Open question");
    }

    @ParameterizedTest
    @EnumSource
    void saysNoLineTwice(MinutesStyle style) {
        Stream<Section> lists = page(style).sections().stream().filter(s -> !s.isTable());

        assertThat(lists.flatMap(s -> s.lines().stream()).map(Line::text)).doesNotHaveDuplicates();
    }

    @Test
    void showsTheDayThatWordsMeanUnlessTheyNameIt() {
        Section actions = page(MinutesStyle.FULL).sections().get(2);

        assertThat(actions.lines())
                .extracting(line -> line.cells().get(2))
                .containsExactly("by Friday (13 March 2026)", "by 15 March", "next week");
    }

    @Test
    void isADraftUntilAPersonApproves() {
        assertThat(page(MinutesStyle.FULL).status()).contains("draft, not approved");
        MinutesPage approved =
                MinutesPages.of(Sheets.of(Sheets.CAMPAIGN, Source.HUMAN), MinutesLayout.defaults());
        assertThat(approved.status()).contains("approved").doesNotContain("draft");
    }

    @Test
    void followsTheOrderAndWordsOfATemplate() {
        MinutesTemplate english = MinutesTemplate.english();
        MinutesTemplate mine =
                new MinutesTemplate(
                        "ko",
                        "y년 M월 d일 EEEE",
                        "d.M.y",
                        List.of(MinutesFact.PRESENT, MinutesFact.DATE),
                        Map.of(
                                MinutesStyle.BRIEF, english.order().get(MinutesStyle.BRIEF),
                                MinutesStyle.CHRONOLOGICAL, List.of(),
                                MinutesStyle.FULL, List.of(MinutesPart.ACTIONS)),
                        Map.of(Phrase.ACTIONS, "할 일", Phrase.PRESENT, "참석자"));
        MinutesLayout layout = new MinutesLayout(mine, MinutesStyle.FULL, true);

        MinutesPage page = MinutesPages.of(Sheets.of(Sheets.CAMPAIGN), layout);

        assertThat(headings(page)).containsExactly("할 일");
        assertThat(page.facts())
                .containsExactly(
                        new MinutesPage.Fact("참석자", "Maria, Tom, Anna"),
                        new MinutesPage.Fact("Date", "2026년 3월 10일 화요일"));
    }

    private static List<String> headings(MinutesPage page) {
        return page.sections().stream().map(Section::heading).toList();
    }

    private static MinutesPage page(MinutesStyle style) {
        return MinutesPages.of(
                Sheets.of(Sheets.CAMPAIGN),
                new MinutesLayout(MinutesTemplate.english(), style, true));
    }
}
