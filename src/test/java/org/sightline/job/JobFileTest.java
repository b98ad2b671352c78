package org.sightline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sightline.understand.caption.CaptionOptions.People;

class JobFileTest {
    private static final String SHORT = "kind: alt-text\ninput: pictures\n";

    @Test
    void theReferenceShowsExactlyTheDefaults() throws Exception {
        JobSpec reference = JobFile.read(Path.of("jobs/reference.yml"), Map.of());
        assertThat(reference)
                .isEqualTo(JobSpec.defaults(JobKind.ALT_TEXT, List.of("sample-media/images")));
    }

    @Test
    void theReferenceNamesEveryOptionThatIsRead() throws Exception {
        Options options =
                new Options("r", Files.readString(Path.of("jobs/reference.yml")), Map.of());
        assertThat(options.names())
                .contains("caption.people", "summary.share", "summary.words", "mode", "store.url")
                .containsAll(JobFile.OPTIONS);
    }

    @ParameterizedTest
    @MethodSource("shippedJobs")
    void everyShippedJobIsSound(Path job) throws Exception {
        assertThat(JobFile.read(job, Map.of()).input()).isNotEmpty();
    }

    static List<Path> shippedJobs() throws Exception {
        try (Stream<Path> jobs = Files.list(Path.of("jobs"))) {
            return jobs.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aWriterHasAnAddressAndAModel() throws Exception {
        String job = "kind: minutes\ninput: x\n";
        Map<String, String> both =
                Map.of("writer.url", "http://localhost:11434/v1", "writer.model", "small");

        assertThat(JobFile.parse("j", job, both).writer())
                .isEqualTo(
                        new WriterSpec(
                                URI.create("http://localhost:11434/v1"),
                                "small",
                                null,
                                Duration.ofSeconds(60)));
        assertThat(JobFile.parse("j", job, Map.of()).writer()).isNull();
        assertThatThrownBy(() -> JobFile.parse("j", job, Map.of("writer.model", "small")))
                .hasMessageContaining("both writer.url and writer.model");
        Map<String, String> wrong =
                Map.of("writer.url", "file:/x", "writer.model", "m", "writer.key", "NO_SUCH");
        assertThatThrownBy(() -> JobFile.parse("j", job, wrong))
                .hasMessageContaining("'file:/x' is not like http://")
                .hasMessageContaining("no environment variable 'NO_SUCH'");
    }

    @Test
    void aShortJobHasDefaultsForTheRest() throws Exception {
        assertThat(JobFile.parse("x.yml", SHORT, Map.of()))
                .isEqualTo(JobSpec.defaults(JobKind.ALT_TEXT, List.of("pictures")));
    }

    @Test
    void aSetWinsOverTheFile() throws Exception {
        String text = SHORT + "caption: { people: neutral, length: 80 }\n";
        JobSpec spec = JobFile.parse("x.yml", text, Map.of("caption.people", "as-seen"));
        assertThat(spec.caption().people()).isEqualTo(People.AS_SEEN);
        assertThat(spec.caption().length()).isEqualTo(80);
    }

    @Test
    void wordsOfTheSummaryTakeThePlaceOfItsShare() throws Exception {
        JobSpec spec =
                JobFile.parse(
                        "x.yml", "kind: minutes\ninput: a\nsummary: {words: 150}\n", Map.of());
        assertThat(spec.minutes().words()).isEqualTo(150);
        assertThat(spec.minutes().share()).isNull();
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheirLines() {
        String text =
                """
                kind: alt-txt
                caption:
                  poeple: neutral
                  length: 9000
                outputs: [csv, docx]
                summary: {share: most}
                """;
        WrongJobException wrong =
                catchThrowableOfType(
                        WrongJobException.class,
                        () -> JobFile.parse("x.yml", text, Map.of("mode", "guess")));
        assertThat(wrong.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("x.yml: ").contains("input is missing"),
                        p ->
                                assertThat(p)
                                        .startsWith("x.yml:1: ")
                                        .contains("did you mean 'alt-text'"),
                        p ->
                                assertThat(p)
                                        .startsWith("x.yml:3: ")
                                        .contains("did you mean 'caption.people'"),
                        p -> assertThat(p).startsWith("x.yml:4: ").contains("20 to 250"),
                        p -> assertThat(p).startsWith("x.yml:5: ").contains("'docx'"),
                        p -> assertThat(p).startsWith("x.yml:6: ").contains("'most'"),
                        p -> assertThat(p).startsWith("--set mode: ").contains("propose, lint"));
    }

    @Test
    void anOptionGivenTwiceIsAProblem() {
        assertThatThrownBy(() -> JobFile.parse("x.yml", SHORT + "kind: minutes\n", Map.of()))
                .isInstanceOf(WrongJobException.class)
                .hasMessageContaining("x.yml:3")
                .hasMessageContaining("twice");
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> JobFile.parse("x.yml", "kind: alt-text\ninput: [a\n", Map.of()))
                .isInstanceOf(WrongJobException.class)
                .hasMessageContaining("x.yml:")
                .hasMessageContaining("not YAML");
    }

    @ParameterizedTest
    @MethodSource("notAJob")
    void aTextThatIsNoJobIsToldWithoutAStackTrace(String text) {
        assertThatThrownBy(() -> JobFile.parse("x.yml", text, Map.of()))
                .isInstanceOf(WrongJobException.class);
    }

    static List<String> notAJob() {
        return List.of(
                "",
                "just words",
                "- a\n- b\n",
                "kind:\n  a: b\n",
                "? [a]\n: b\n",
                "\u0000",
                "&a [*a]");
    }

    @Test
    void aMissingFileOrOneThatIsNotTextIsToldInALine(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> JobFile.read(folder.resolve("none.yml"), Map.of()))
                .hasMessageContaining("there is no such job file");
        Path binary =
                Files.write(folder.resolve("b.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> JobFile.read(binary, Map.of()))
                .isInstanceOf(WrongJobException.class)
                .hasMessageContaining("UTF-8");
    }
}
