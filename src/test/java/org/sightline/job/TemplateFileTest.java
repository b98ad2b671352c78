package org.sightline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.output.minutes.MinutesFact;
import org.sightline.output.minutes.MinutesPart;
import org.sightline.output.minutes.MinutesStyle;
import org.sightline.output.minutes.MinutesTemplate;
import org.sightline.output.minutes.Phrase;

class TemplateFileTest {
    private static final Path SHIPPED = Path.of("jobs/templates");

    @TempDir private Path folder;

    @Test
    void theEnglishTemplateSaysWhatStandsWithoutOne() throws Exception {
        assertThat(read(SHIPPED.resolve("minutes-en.yml"))).isEqualTo(MinutesTemplate.english());
    }

    @Test
    void everyShippedTemplateSaysEveryPhrase() throws Exception {
        for (String name : List.of("minutes-en.yml", "minutes-ko.yml")) {
            String text = Files.readString(SHIPPED.resolve(name));
            assertThat(Arrays.stream(Phrase.values()).map(Phrase::key))
                    .allMatch(key -> Pattern.compile("(?m)^  " + key + ": .").matcher(text).find());
        }
    }

    @Test
    void theKoreanTemplateIsKorean() throws Exception {
        MinutesTemplate korean = read(SHIPPED.resolve("minutes-ko.yml"));

        assertThat(korean.language()).isEqualTo("ko");
        assertThat(korean.words().get(Phrase.DRAFT)).contains("회의록");
        assertThat(korean.words().get(Phrase.DECISIONS)).isEqualTo("결정 사항");
        assertThat(korean.words()).hasSize(Phrase.values().length);
    }

    @Test
    void changesOnlyWhatItSays() throws Exception {
        MinutesTemplate mine =
                read(
                        write(
                                """
                                facts: [present]
                                order: { full: [decisions, topics] }
                                words: { decisions: Beschl\u00fcsse }
                                """));

        assertThat(mine.facts()).containsExactly(MinutesFact.PRESENT);
        assertThat(mine.order().get(MinutesStyle.FULL))
                .containsExactly(MinutesPart.DECISIONS, MinutesPart.TOPICS);
        assertThat(mine.order().get(MinutesStyle.BRIEF))
                .isEqualTo(MinutesTemplate.english().order().get(MinutesStyle.BRIEF));
        assertThat(mine.words()).containsExactly(Map.entry(Phrase.DECISIONS, "Beschl\u00fcsse"));
    }

    @Test
    void tellsAllProblemsWithTheirLines() throws Exception {
        Path file =
                write(
                        """
                        language: en
                        day: 25 o'clock
                        order:
                          full: [topics, decision]
                          short: [topics]
                        words:
                          decisons: What we decided
                        """);

        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        WrongJobException.class,
                        wrong ->
                                assertThat(wrong.problems())
                                        .extracting(Problem::toString)
                                        .satisfiesExactlyInAnyOrder(
                                                day -> assertThat(day).contains(":2: day: "),
                                                part ->
                                                        assertThat(part)
                                                                .contains(":4: order.full: ")
                                                                .contains("'decision'"),
                                                style ->
                                                        assertThat(style)
                                                                .contains(":5: unknown option"),
                                                phrase ->
                                                        assertThat(phrase)
                                                                .contains(":7: unknown option")
                                                                .contains("decisions")));
    }

    @Test
    void tellsThatATemplateIsMissing() {
        assertThatThrownBy(() -> read(folder.resolve("none.yml")))
                .isInstanceOfSatisfying(
                        WrongJobException.class,
                        wrong ->
                                assertThat(wrong.problems())
                                        .singleElement()
                                        .asString()
                                        .contains("meeting.template", "none.yml"));
    }

    @Test
    void shippedTemplatesHaveShortNames() throws Exception {
        assertThat(job("ko").layout().template().language()).isEqualTo("ko");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("mine.yml"), text);
    }

    private static MinutesTemplate read(Path file) throws WrongJobException {
        return job(file.toString()).layout().template();
    }

    private static JobSpec job(String template) throws WrongJobException {
        return JobFile.parse(
                "job.yml", "kind: minutes\ninput: x\n", Map.of("meeting.template", template));
    }
}
