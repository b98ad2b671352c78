package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryLock;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.space.SpaceId;

/** A run with the toy flow in a process of its own, to be killed. */
final class ToyRun {
    private ToyRun() {}

    /** Arguments: input, output, library, milliseconds a file. */
    public static void main(String[] args) throws Exception {
        Library library = Library.open(Path.of(args[2]));
        try (LibraryLock lock = library.lock()) {
            JobRunner.run(
                    request(
                            library,
                            args[0],
                            Path.of(args[1]),
                            new ToyFlow(Long.parseLong(args[3])),
                            null));
        }
    }

    static RunRequest request(
            Library library, String input, Path output, ToyFlow flow, String store) {
        JobSpec d = JobSpec.defaults(JobKind.ALT_TEXT, List.of(input));
        JobSpec spec =
                new JobSpec(
                        d.kind(),
                        d.input(),
                        d.existing(),
                        d.mode(),
                        2,
                        d.maxPixels(),
                        d.caption(),
                        d.highlight(),
                        d.minutes(),
                        d.speech(),
                        d.layout(),
                        d.writer(),
                        d.outputs(),
                        store);
        return new RunRequest(
                "toy",
                spec,
                library,
                output,
                false,
                false,
                flow,
                "",
                new SpaceId("toy 1", 2),
                Progress.silent(),
                null);
    }
}
