package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.Json;
import org.sightline.dossier.Library;
import org.sightline.flow.SearchFlow.Asked;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;
import org.sightline.space.Filter;
import org.sightline.space.Hits;
import org.sightline.space.MomentKind;
import tools.jackson.databind.JsonNode;

/** One picture, one video, one transcript and some queries on their whole way, with real models. */
class FlowsIT {
    @TempDir static Path folder;
    private static Instruments instruments;
    private static Library library;
    private static SampleLibrary samples;

    @BeforeAll
    static void runAll() throws Exception {
        samples = SampleLibrary.built();
        library = samples.library();
        instruments = Instruments.standard();
    }

    @AfterAll
    static void close() {
        instruments.close();
    }

    @Test
    void aCatIsNamedASignIsQuotedAndNothingElseIsGuessed() throws Exception {
        List<String> rows =
                Files.readAllLines(samples.outputs(JobKind.ALT_TEXT).resolve("alt-text.jsonl"));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).containsPattern("\"alt\":\"A [a-z ]*\\bcat\\b[a-z ]*\\.\"");
        assertThat(rows.get(1)).contains("PUBLIC LIBRARY");
        for (String row : rows) {
            JsonNode node = Json.mapper().readTree(row);
            boolean silent = node.path("alt").asString().isEmpty();
            assertThat(silent).isEqualTo(node.path("review").asString().equals("write"));
            assertThat(silent || !node.path("evidence").isEmpty()).isTrue();
        }
    }

    @Test
    void theVideosShotsAreThoseItWasMadeOfAndItsBangIsAHighlight() throws Exception {
        JsonNode video =
                Json.mapper()
                        .readTree(
                                Files.readString(
                                        samples.outputs(JobKind.HIGHLIGHTS)
                                                .resolve("launch-day/highlights.json")));
        assertThat(video.path("shots").valueStream().map(s -> s.path("start_frame").asLong()))
                .containsExactly(0L, 150L, 250L, 425L, 575L);
        assertThat(video.path("highlights").valueStream())
                .anyMatch(
                        h -> h.path("start").asDouble() <= 11.2 && h.path("end").asDouble() >= 11.4)
                .allMatch(h -> !h.path("reasons").isEmpty());
        assertThat(samples.outputs(JobKind.HIGHLIGHTS).resolve("launch-day/reel.mp4"))
                .isNotEmptyFile();
        assertThat(samples.outputs(JobKind.HIGHLIGHTS).resolve("launch-day/contact-sheet.jpg"))
                .isNotEmptyFile();
    }

    @Test
    void theMinutesTellWhoDoesWhatByWhen() throws Exception {
        JsonNode minutes =
                Json.mapper()
                        .readTree(
                                Files.readString(
                                        samples.outputs(JobKind.MINUTES)
                                                .resolve("garden-club/minutes.json")));
        JsonNode action = minutes.path("actions").path(0);
        assertThat(action.path("owner").asString()).isEqualTo("Tom Baker");
        assertThat(action.path("due").asString()).contains("Thursday");
        assertThat(minutes.path("decisions").path(0).path("text").asString())
                .contains("rain barrels");
        assertThat(samples.outputs(JobKind.MINUTES).resolve("garden-club/minutes.pdf"))
                .isNotEmptyFile();
    }

    @Test
    void wordsFindAPictureAndASpokenLineAndNonsenseFindsNothing() throws Exception {
        try (SearchFlow search = SearchFlow.open(library, instruments)) {
            Hits cat = search.find(asked("a cat", MomentKind.IMAGE));
            assertThat(cat.hits().get(0).moment().file()).endsWith("cat.jpg");
            Hits barrels = search.find(asked("rain barrels", MomentKind.SPEECH));
            assertThat(barrels.hits().get(0).moment().text()).contains("rain barrels");
            assertThat(search.find(Asked.words("quantum chromodynamics", 5)).noMatch()).isTrue();
        }
    }

    @Test
    void aMissingModelIsToldWithWhatToDoBeforeAnyFile() throws Exception {
        Instruments bare = new Instruments(new ModelShelf(folder.resolve("no-models")));
        Flow flow =
                Flows.of(
                        JobSpec.defaults(JobKind.MINUTES, List.of()),
                        bare,
                        decisions(),
                        remarks(),
                        false);
        assertThatThrownBy(() -> flow.models(org.sightline.media.MediaKind.RECORDING))
                .isInstanceOf(ModelException.class);
    }

    private static Remarks remarks() throws Exception {
        return Remarks.open(library.remarks());
    }

    private static Decisions decisions() {
        try {
            return Decisions.open(library.decisions());
        } catch (org.sightline.dossier.LibraryException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Asked asked(String words, MomentKind kind) {
        return new Asked(words, null, Filter.of(Set.of(kind)), null, 3, null);
    }
}
