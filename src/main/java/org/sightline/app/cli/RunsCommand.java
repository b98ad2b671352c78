package org.sightline.app.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sightline.app.batch.PastRun;
import org.sightline.app.batch.PastRuns;
import org.sightline.app.batch.RunItem;
import org.sightline.dossier.Json;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryLock;
import org.sightline.media.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what ran, how it ended and what failed. */
@Command(
        name = "runs",
        description = "Tells past runs, their state and what failed, newest first.",
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    @Mixin private LibraryOption library = new LibraryOption();

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "JDBC address of the job store (default: the library's own file)")
    private @Nullable String store;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "at most so many (default: 20)")
    private int limit = 20;

    @Option(names = "--json", description = "one JSON array on standard output")
    private boolean json;

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Library open = library.open();
        List<PastRun> runs;
        try (LibraryLock lock = open.lock()) {
            runs = PastRuns.newest(open.folder(), store, limit);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(runs));
        } else if (runs.isEmpty()) {
            out.println("no runs yet in " + open.folder());
        } else {
            runs.forEach(run -> tell(out, run));
        }
        out.flush();
        return Sightline.ALL_DONE;
    }

    private static void tell(PrintWriter out, PastRun run) {
        LocalDateTime started = run.started();
        String when = started == null ? "not yet" : TO_THE_SECOND.format(started);
        out.println(run.number() + "  " + when + "  " + run.job() + "  " + run.state());
        out.println(
                "   "
                        + run.done()
                        + " done, "
                        + run.unchanged()
                        + " unchanged, "
                        + run.failed()
                        + " failed, "
                        + run.pending()
                        + " still to do");
        for (RunItem item : run.failures()) {
            Failure failure = item.failure();
            if (failure != null) {
                out.println(
                        "   failed: "
                                + Printable.of(item.name())
                                + ": "
                                + Printable.of(failure.message())
                                + "; "
                                + failure.advice());
            }
        }
    }
}
