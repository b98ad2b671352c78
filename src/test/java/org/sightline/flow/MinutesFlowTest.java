package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.RecordingDossier;
import org.sightline.flow.Flow.Studied;
import org.sightline.flow.writer.ToyServer;
import org.sightline.job.JobFile;
import org.sightline.job.JobSpec;
import org.sightline.media.Failure;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaFile;
import org.sightline.model.ModelShelf;
import org.sightline.review.FinalMinutes;
import org.sightline.review.Remark;
import org.sightline.review.Remarks;
import org.sightline.understand.minutes.Talk;

/** Minutes with a writer on this machine. */
class MinutesFlowTest {
    private static final RecordingDossier PROMISED =
            Talk.of("Speaker 1: I'll send the revised budget to everyone by Friday.").dossier();

    private static final RecordingDossier HEARD =
            Talk.of("Tom: So the budget is at forty thousand euros and half of it is spent by now.")
                    .dossier();

    @TempDir private Path folder;

    @Test
    void printsAWritersWordsAndTellsWhose() throws Exception {
        try (ToyServer server = new ToyServer().says("Half of the budget is spent.")) {
            assertThat(export(server.url("/v1").toString())).isEmpty();
            assertThat(markdown())
                    .contains(
                            "Half of the budget is spent.",
                            "checked against what was said. Written by toy")
                    .doesNotContain("forty thousand");
        }
    }

    @Test
    void makesTheMinutesWithoutAWriterThatIsNotThere() throws Exception {
        ToyServer server = new ToyServer();
        String gone = server.url("/v1").toString();
        server.close();

        assertThat(export(gone).values())
                .singleElement()
                .satisfies(f -> assertThat(f.kind()).isEqualTo(FailureKind.UNANSWERED))
                .satisfies(
                        f ->
                                assertThat(f.message())
                                        .contains("cannot be reached")
                                        .doesNotContain("\n"));
        assertThat(markdown()).contains("€40,000").doesNotContain("Written by");
    }

    @Test
    void leavesApprovedMinutesAsPeopleSawThem() throws Exception {
        say(FinalMinutes.WHOLE, Remark.Kind.APPROVE, null);
        try (ToyServer server = new ToyServer().says("Half of the budget is spent.")) {
            export(server.url("/v1").toString());
            assertThat(server.asked()).isEmpty();
            assertThat(markdown()).contains("€40,000");
        }
    }

    @Test
    void namesTheOwnerOnceAPersonNamesTheSpeaker() throws Exception {
        export("{outputs: [md]}", PROMISED);
        assertThat(markdown()).contains("| not said | by Friday |", "Present (heard): Speaker 1");

        say(FinalMinutes.speaker("Speaker 1"), Remark.Kind.EDIT, "Anna");
        export("{outputs: [md]}", PROMISED);
        assertThat(markdown()).contains("| Anna | by Friday |", "Present (heard): Anna");
    }

    @Test
    void tellsNoFoldersOfTheMachine() throws Exception {
        export("{outputs: [md, html, ics]}", PROMISED);

        assertThat(markdown()).contains("Recording: m.wav").doesNotContain(folder.toString());
    }

    private Map<String, Failure> export(String url) throws Exception {
        return export(
                "{outputs: [md], summary: {share: 1}, writer: {url: '" + url + "', model: toy}}",
                HEARD);
    }

    private Map<String, Failure> export(String options, RecordingDossier dossier) throws Exception {
        Path job = folder.resolve("job.yml");
        Files.writeString(job, options.replaceFirst("\\{", "{kind: minutes, input: x, "));
        JobSpec spec = JobFile.read(job, Map.of());
        MediaFile file =
                new MediaFile(
                        folder.resolve("m.wav"), "m.wav", dossier.id(), dossier.info().kind());
        try (Instruments instruments = new Instruments(new ModelShelf(folder))) {
            return new MinutesFlow(spec, instruments, remarks())
                    .export(List.of(new Studied(file, dossier)), folder.resolve("out"));
        }
    }

    private void say(String part, Remark.Kind kind, @Nullable String words) throws Exception {
        remarks().append(new Remark(HEARD.id(), part, kind, words, "Ann", Instant.EPOCH));
    }

    private Remarks remarks() throws Exception {
        return Remarks.open(folder.resolve("remarks.jsonl"));
    }

    private String markdown() throws Exception {
        return Files.readString(folder.resolve("out/m/minutes.md"));
    }
}
