package org.sightline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sightline.app.batch.Fingerprint;
import org.sightline.app.batch.JobRunner;
import org.sightline.app.batch.RunException;
import org.sightline.app.batch.RunItem;
import org.sightline.app.batch.RunRequest;
import org.sightline.app.cli.JobOptions.NamedJob;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.LibraryLock;
import org.sightline.flow.Flows;
import org.sightline.flow.Instruments;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;

/** Runs jobs one after the other in one library and tells what came of them. */
final class JobRuns {
    private final Library library;
    private final boolean fresh;
    private final boolean exportOnly;
    private final PrintWriter out;
    private final PrintWriter err;

    JobRuns(Library library, boolean fresh, boolean exportOnly, PrintWriter out, PrintWriter err) {
        this.library = library;
        this.fresh = fresh;
        this.exportOnly = exportOnly;
        this.out = out;
        this.err = err;
    }

    /** The exit code over all jobs: some files failed, or all is done. */
    int run(List<NamedJob> jobs)
            throws LibraryException, ModelException, RunException, MediaException {
        boolean allDone = true;
        // Before they are read: what is added meanwhile makes the next run write again.
        String said = Fingerprint.of(List.of(library.decisions(), library.remarks()));
        Decisions decisions = Decisions.open(library.decisions());
        decisions.problems().forEach(err::println);
        Remarks remarks = Remarks.open(library.remarks());
        try (LibraryLock lock = library.lock();
                Instruments instruments = Instruments.standard(library.heard())) {
            for (NamedJob job : jobs) {
                allDone &= run(job, instruments, decisions, remarks, said);
            }
        }
        return allDone ? Sightline.ALL_DONE : Sightline.SOME_FILES_FAILED;
    }

    private boolean run(
            NamedJob job,
            Instruments instruments,
            Decisions decisions,
            Remarks remarks,
            String said)
            throws RunException, ModelException, MediaException {
        out.println(job.name() + ": " + String.join(", ", job.spec().input()));
        out.flush();
        List<Path> existing = job.spec().existing().stream().map(Path::of).toList();
        String allSaid = said + Fingerprint.of(existing);
        try (ProgressLine progress = new ProgressLine(err)) {
            instruments.tell(progress::heard);
            JobRunner.Result result =
                    JobRunner.run(
                            new RunRequest(
                                    job.name(),
                                    job.spec(),
                                    library,
                                    job.output(),
                                    fresh,
                                    exportOnly,
                                    Flows.of(
                                            job.spec(),
                                            instruments,
                                            decisions,
                                            remarks,
                                            fresh || exportOnly),
                                    allSaid,
                                    instruments.space(),
                                    progress));
            progress.close();
            tell(job, result);
            return result.counts().getOrDefault(RunItem.State.FAILED, 0) == 0;
        }
    }

    private void tell(NamedJob job, JobRunner.Result result) {
        Map<RunItem.State, Integer> counts = result.counts();
        if (result.goneOn()) {
            out.println("  went on with a run that was cut short");
        }
        out.println(
                "  "
                        + counts.get(RunItem.State.DONE)
                        + " done, "
                        + counts.get(RunItem.State.UNCHANGED)
                        + " unchanged, "
                        + counts.get(RunItem.State.FAILED)
                        + " failed");
        if (result.items().isEmpty()) {
            out.println("  nothing to do: the input holds no file that this job takes");
        }
        for (RunItem item : result.items()) {
            Failure failure = item.failure();
            if (failure != null) {
                out.println("  failed: " + Printable.of(item.name()));
                out.println("    " + Printable.of(failure.message()) + "; " + failure.advice());
            }
        }
        out.println("  outputs: " + job.output());
        out.flush();
    }
}
