package org.sightline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sightline.app.batch.Command;
import org.sightline.app.batch.JobRunner;
import org.sightline.app.batch.RunException;
import org.sightline.app.batch.RunItem;
import org.sightline.app.batch.Workbench;
import org.sightline.app.cli.JobOptions.NamedJob;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.media.Failure;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;

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
        try (Workbench workbench = Workbench.open(library, jobs.get(0).command().name())) {
            workbench.problems().forEach(err::println);
            for (NamedJob job : jobs) {
                allDone &= run(job, workbench);
            }
        }
        return allDone ? Sightline.ALL_DONE : Sightline.SOME_FILES_FAILED;
    }

    private boolean run(NamedJob job, Workbench workbench)
            throws RunException, ModelException, MediaException {
        Command command = job.command().with(fresh, exportOnly);
        out.println(command.name() + ": " + String.join(", ", job.spec().input()));
        out.flush();
        try (ProgressLine progress = new ProgressLine(err)) {
            JobRunner.Result result = workbench.run(command, job.spec(), progress);
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
        out.println("  outputs: " + shown(job));
        out.flush();
    }

    /** From here where it lies below, as it was given. */
    private static Path shown(NamedJob job) {
        Path output = Path.of(job.command().output());
        Path here = Path.of("").toAbsolutePath();
        return output.startsWith(here) ? here.relativize(output) : output;
    }
}
