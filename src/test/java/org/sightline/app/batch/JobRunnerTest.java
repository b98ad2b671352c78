package org.sightline.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.batch.RunItem.State;
import org.sightline.codec.ContentHash;
import org.sightline.dossier.Json;
import org.sightline.dossier.Library;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.space.Calibration;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import org.sightline.space.SpaceId;
import tools.jackson.databind.JsonNode;

class JobRunnerTest {
    private static final SpaceId SPACE = new SpaceId("toy 1", 2);

    @TempDir Path folder;
    private Path input;
    private Path output;
    private String said = "";
    private final ToyFlow flow = new ToyFlow(0);

    @BeforeEach
    void folders() {
        input = folder.resolve("in");
        output = folder.resolve("out");
    }

    @Test
    void aSecondRunDoesNothingTwice() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        assertThat(run(false).counts()).containsEntry(State.DONE, 2);
        assertThat(run(false).counts())
                .containsEntry(State.UNCHANGED, 2)
                .containsEntry(State.DONE, 0);
        assertThat(flow.studied).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatRunsHaveMadeIsNoInput() throws Exception {
        ToyFlow.pictures(input, "a");
        output = input.resolve("out");
        run(false);
        ToyFlow.pictures(output.resolve("thumbnails"), "made");
        assertThat(run(false).counts())
                .containsEntry(State.UNCHANGED, 1)
                .containsEntry(State.DONE, 0);
        // Another run's outputs are told by their report.
        output = folder.resolve("elsewhere");
        run(true);
        assertThat(flow.studied).containsOnly("a");
    }

    @Test
    void aChangedFileIsDoneAgainAndARenamedOneIsNot() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        Files.move(input.resolve("a.png"), input.resolve("c.png"));
        ToyFlow.pictures(folder.resolve("other"), "new");
        Files.move(folder.resolve("other/new.png"), input.resolve("d.png"));
        flow.studied.clear();
        assertThat(run(false).counts())
                .containsEntry(State.UNCHANGED, 2)
                .containsEntry(State.DONE, 1);
        assertThat(flow.studied).containsExactly("d");
    }

    @Test
    void freshMeasuresAllAgain() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        assertThat(run(true).counts()).containsEntry(State.DONE, 2);
    }

    @Test
    void oneBadFileIsARowAndTheOthersAreDone() throws Exception {
        ToyFlow.pictures(input, "a", "bad", "odd", "z");
        JobRunner.Result result = run(false);
        assertThat(result.counts()).containsEntry(State.DONE, 2).containsEntry(State.FAILED, 2);
        JsonNode report = Json.mapper().readTree(Files.readString(output.resolve("report.json")));
        assertThat(report.path("state").asString()).isEqualTo("done_with_failures");
        JsonNode bad = report.path("items").path(1);
        assertThat(bad.path("state").asString()).isEqualTo("failed");
        assertThat(bad.path("failure").path("kind").asString()).isEqualTo("damaged");
        assertThat(bad.path("failure").path("advice").asString()).isEqualTo("make it good");
        assertThat(report.path("items").path(2).path("failure").path("message").asString())
                .contains("nobody thought of this");
        assertThat(Files.readAllLines(output.resolve("rows.txt"))).hasSize(2);
    }

    @Test
    void soundThatIsNamedAsAPictureIsToldAndOtherSoundPassedOver() throws Exception {
        ToyFlow.pictures(input, "a");
        Path sound = Path.of("sample-media/recordings/planning-meeting.mp3");
        Files.copy(sound, input.resolve("b.png"));
        Files.copy(sound, input.resolve("c.mp3"));
        List<RunItem> items = run(false).items();
        assertThat(items).extracting(RunItem::state).containsExactly(State.DONE, State.FAILED);
        assertThat(items.get(1).name()).endsWith("/b.png");
    }

    @Test
    void aFailedFileIsTriedAgainByTheNextRun() throws Exception {
        ToyFlow.pictures(input, "bad");
        run(false);
        assertThat(run(false).counts()).containsEntry(State.FAILED, 1);
    }

    @Test
    void theSameCommandGoesOnWithARunThatWasCutShort() throws Exception {
        ToyFlow.pictures(input, "a", "b", "cut", "d", "e", "f", "g", "h", "i");
        flow.power = false;
        assertThatThrownBy(() -> run(false)).isInstanceOf(RunException.class);
        flow.power = true;
        JobRunner.Result result = run(false);
        assertThat(result.goneOn()).isTrue();
        assertThat(result.counts()).containsEntry(State.DONE, 9).containsEntry(State.UNCHANGED, 0);
        assertThat(flow.studied).doesNotHaveDuplicates().hasSize(9);
        assertThat(Files.readAllLines(output.resolve("rows.txt"))).hasSize(9);
    }

    @Test
    void aRunThatGoesOnSeesFilesThatCameMeanwhile() throws Exception {
        ToyFlow.pictures(input, "a", "cut");
        flow.power = false;
        assertThatThrownBy(() -> run(false)).isInstanceOf(RunException.class);
        flow.power = true;
        ToyFlow.pictures(input, "b");
        assertThat(run(false).counts()).containsEntry(State.DONE, 3);
    }

    @Test
    void whatIsDeletedOrChangedIsFoundNoMore() throws Exception {
        ToyFlow.pictures(input, "stays", "goes", "changes");
        ToyFlow.pictures(folder.resolve("elsewhere"), "other");
        run(false);
        run(folder.resolve("elsewhere"));
        Files.delete(input.resolve("goes.png"));
        ToyFlow.pictures(folder.resolve("new"), "changed");
        Files.move(
                folder.resolve("new/changed.png"),
                input.resolve("changes.png"),
                StandardCopyOption.REPLACE_EXISTING);
        run(false);
        assertThat(found()).containsExactly("changes.png", "other.png", "stays.png");
    }

    @Test
    void indexingAgainCostsOnlyWhatChanged() throws Exception {
        ToyFlow.pictures(input, "a", "b", "c");
        run(false);
        flow.indexed.clear();
        ToyFlow.pictures(input, "new");
        Files.move(input.resolve("b.png"), input.resolve("moved.png"));
        Files.delete(input.resolve("c.png"));
        run(false);
        assertThat(flow.indexed).containsExactlyInAnyOrder("moved", "new");
        assertThat(found()).containsExactly("a.png", "moved.png", "new.png");
    }

    @Test
    void anIndexThatSomebodyTouchedIsMadeOfAllAgain() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        flow.indexed.clear();
        try (Stream<Path> index = Files.list(folder.resolve("library/index"))) {
            for (Path file : index.toList()) {
                Files.delete(file);
            }
        }
        run(false);
        assertThat(flow.indexed).containsExactlyInAnyOrder("a", "b");
        flow.indexed.clear();
        said = "a is a boat";
        run(false);
        assertThat(flow.indexed).containsExactlyInAnyOrder("a", "b");
        assertThat(found()).containsExactly("a.png", "b.png");
    }

    @Test
    void aCopyElsewhereKeepsWhatWasDeletedHere() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(input.resolve("a.png"), folder.resolve("elsewhere/copy.png"));
        run(folder.resolve("elsewhere"));
        Files.delete(input.resolve("a.png"));
        run(false);
        assertThat(found()).containsExactly("b.png", "copy.png");
    }

    @Test
    void outputsThatStandAreNotWrittenAgain() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        run(false);
        assertThat(flow.exports).isEqualTo(1);
        assertThat(output.resolve("report.json")).content().contains("unchanged");
    }

    @Test
    void outputsAreWrittenAgainWhenAnythingTheyRestOnChanges() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        Files.writeString(output.resolve("rows.txt"), "somebody's own words");
        run(false);
        assertThat(Files.readAllLines(output.resolve("rows.txt"))).hasSize(2);
        said = "b is a boat";
        run(false);
        Files.move(input.resolve("a.png"), input.resolve("c.png"));
        run(false);
        run(true);
        assertThat(flow.exports).isEqualTo(5);
        assertThat(found()).containsExactly("b.png", "c.png");
    }

    @Test
    void aFileThatWasChangedInPlaceIsReadAgain() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        long ago = System.currentTimeMillis() - 60_000;
        assertThat(input.resolve("a.png").toFile().setLastModified(ago)).isTrue();
        run(false);
        byte[] other = Files.readAllBytes(input.resolve("b.png"));
        Files.write(input.resolve("a.png"), other);
        assertThat(input.resolve("a.png").toFile().setLastModified(ago)).isTrue();
        assertThat(run(false).items())
                .extracting(RunItem::id)
                .containsOnly(ContentHash.of(input.resolve("b.png")));
    }

    @Test
    void aDossierThatWasDamagedIsMadeAgain() throws Exception {
        ToyFlow.pictures(input, "a", "b");
        run(false);
        try (Stream<Path> dossiers = Files.walk(folder.resolve("library/dossiers"))) {
            Path first = dossiers.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Files.writeString(first, "no dossier");
        }
        said = "new words";
        assertThat(run(false).counts())
                .containsEntry(State.DONE, 1)
                .containsEntry(State.UNCHANGED, 1);
        assertThat(Files.readAllLines(output.resolve("rows.txt"))).hasSize(2);
    }

    @Test
    void exportOnlyMeasuresNothing() throws Exception {
        ToyFlow.pictures(input, "a");
        run(false);
        ToyFlow.pictures(input, "b");
        Files.delete(output.resolve("rows.txt"));
        JobRunner.Result result = JobRunner.run(request(false, true));
        assertThat(result.counts())
                .containsEntry(State.UNCHANGED, 1)
                .containsEntry(State.FAILED, 1);
        assertThat(Files.readAllLines(output.resolve("rows.txt"))).hasSize(1);
    }

    @Test
    void pastRunsTellWhatFailed() throws Exception {
        ToyFlow.pictures(input, "a", "bad");
        run(false);
        run(false);
        List<PastRun> runs = PastRuns.newest(folder.resolve("library"), null, 10);
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0).state()).isEqualTo("done");
        assertThat(runs.get(0).unchanged()).isEqualTo(1);
        assertThat(runs.get(1).done()).isEqualTo(1);
        assertThat(runs.get(1).failures())
                .extracting(i -> i.path().getFileName().toString())
                .containsExactly("bad.png");
    }

    @Test
    void filesAreKnownByAPathThatHoldsWhereverAPersonStartsTheProgram() throws Exception {
        ToyFlow.pictures(input, "a", "bad");
        run(Path.of("").toAbsolutePath().relativize(input));

        assertThat(PastRuns.inputs(folder.resolve("library"), null))
                .extracting(RunItem::path)
                .contains(input.resolve("a.png").toAbsolutePath().normalize())
                .allMatch(Path::isAbsolute);
    }

    private List<String> found() throws Exception {
        Calibration.Curve even = new Calibration.Curve(1, 0);
        try (MomentSearch search =
                MomentSearch.open(
                        Library.open(folder.resolve("library")).index(),
                        SPACE,
                        new Calibration(even, even, even, even, 1, 0))) {
            return search
                    .search(new Query("?", new float[] {1, 0}, Set.of(), 100, 0.0))
                    .hits()
                    .stream()
                    .map(hit -> Path.of(hit.moment().file()).getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void run(Path other) throws Exception {
        Path before = input;
        input = other;
        run(false);
        input = before;
    }

    private JobRunner.Result run(boolean fresh) throws Exception {
        return JobRunner.run(request(fresh, false));
    }

    private RunRequest request(boolean fresh, boolean exportOnly) throws Exception {
        return new RunRequest(
                "toy",
                JobSpec.defaults(JobKind.ALT_TEXT, List.of(input.toString())),
                Library.open(folder.resolve("library")),
                output,
                fresh,
                exportOnly,
                flow,
                said,
                SPACE,
                Progress.silent(),
                null);
    }
}
