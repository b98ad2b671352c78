package org.sightline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sightline.app.batch.JobRunner;
import org.sightline.app.batch.Progress;
import org.sightline.app.batch.RunItem.State;
import org.sightline.app.batch.RunRequest;
import org.sightline.dossier.Library;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;

/**
 * A library over some of the sample media with the outputs of its jobs, made through the real
 * models once for all tests of a JVM. Who decides something works on a {@link #copy}. With {@code
 * -Dsamples.keep} that of an earlier JVM is gone on with.
 */
public record SampleLibrary(Path folder) {
    private static SampleLibrary built;

    /** Builds it at the first call. */
    public static synchronized SampleLibrary built() throws Exception {
        if (built == null) {
            SampleLibrary fresh = new SampleLibrary(Path.of("target/sample-library"));
            if (!Boolean.getBoolean("samples.keep")) {
                fresh.clear();
            }
            fresh.run(JobKind.ALT_TEXT, "images/cat.jpg", "images/sign.png", "images/temple.jpg");
            fresh.run(JobKind.HIGHLIGHTS, "videos/launch-day.mp4");
            fresh.run(
                    JobKind.MINUTES,
                    "recordings/garden-club.vtt",
                    "recordings/planning-meeting.mp3");
            built = fresh;
        }
        return built;
    }

    public Library library() throws Exception {
        return Library.open(folder.resolve("library"));
    }

    /** The outputs of a kind of job. */
    public Path outputs(JobKind kind) {
        return folder.resolve(kind.toString());
    }

    /** A library of one's own with the same in it, in a folder that is not there yet. */
    public Library copy(Path to) throws Exception {
        Path from = folder.resolve("library");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return Library.open(to);
    }

    private void run(JobKind kind, String... samples) throws Exception {
        List<String> input = Stream.of(samples).map(s -> "sample-media/" + s).toList();
        JobSpec spec = JobSpec.defaults(kind, input);
        Library library = library();
        try (Instruments instruments = Instruments.standard()) {
            Flow flow =
                    Flows.of(
                            spec,
                            instruments,
                            Decisions.open(library.decisions()),
                            Remarks.open(library.remarks()),
                            false);
            JobRunner.Result result =
                    JobRunner.run(
                            new RunRequest(
                                    kind.toString(),
                                    spec,
                                    library,
                                    outputs(kind),
                                    false,
                                    false,
                                    flow,
                                    "",
                                    instruments.space(),
                                    Progress.silent(),
                                    null));
            assertThat(result.counts().get(State.FAILED)).isZero();
            assertThat(result.items()).hasSize(samples.length);
        }
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
