package org.sightline.app.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sightline.app.batch.Command;
import org.sightline.app.batch.PastRun;
import org.sightline.app.batch.PastRuns;
import org.sightline.app.batch.Progress;
import org.sightline.app.batch.RunException;
import org.sightline.app.batch.Running;
import org.sightline.app.batch.Workbench;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.LibraryLock;
import org.sightline.job.JobKind;
import org.sightline.job.JobSpec;
import org.sightline.job.WrongJobException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;

/**
 * The runs of a library: what ran, how it goes on, and to give a command again, in the background.
 * While a run has the job store, what was known before stands. Thread-safe.
 */
public final class RunDesk implements AutoCloseable {
    private static final int SHOWN = 50;

    private final Library library;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "run");
                        // The same command goes on where the pages were stopped.
                        thread.setDaemon(true);
                        return thread;
                    });
    private List<PastRun> known = List.of();
    private volatile @Nullable String trouble;

    public RunDesk(Library library) {
        this.library = library;
    }

    /** The newest first. */
    synchronized List<PastRun> past() {
        try (LibraryLock lock = library.lock()) {
            known = PastRuns.newest(library.folder(), null, SHOWN);
        } catch (LibraryException running) {
            // what was known stands until the run has ended
        }
        return known;
    }

    /** How the run goes on that has the library, whoever started it. */
    Optional<Running> running() {
        return Running.in(library);
    }

    /** Why the last run that was started here did not come to its end; null when it did. */
    @Nullable String trouble() {
        return trouble;
    }

    /** What asked for a run; empty when the run or its command is not known. */
    Optional<Command> command(long run) {
        return past().stream()
                .filter(past -> past.number() == run)
                .findFirst()
                .map(PastRun::command);
    }

    /**
     * Writes the outputs of every command again that measured a file; tells how many.
     *
     * @throws LibraryException when the library is busy
     */
    int export(MediaId media) throws LibraryException, WrongJobException {
        List<Command> commands;
        try (LibraryLock lock = library.lock()) {
            commands =
                    PastRuns.commands(library.folder(), media).stream()
                            .filter(Command::isOfHere)
                            .map(Command::export)
                            .toList();
        }
        if (!commands.isEmpty()) {
            start(commands);
        }
        return commands.size();
    }

    /**
     * Writes the outputs of every command of a kind again that can be given from here; tells how
     * many.
     *
     * @throws LibraryException when the library is busy
     */
    int export(JobKind kind) throws LibraryException, WrongJobException {
        List<Command> commands =
                past().stream()
                        .map(PastRun::command)
                        .filter(Objects::nonNull)
                        .filter(Command::isOfHere)
                        .map(Command::export)
                        .distinct()
                        .filter(command -> isOf(command, kind))
                        .toList();
        if (!commands.isEmpty()) {
            start(commands);
        }
        return commands.size();
    }

    private static boolean isOf(Command command, JobKind kind) {
        try {
            return command.spec().kind() == kind;
        } catch (WrongJobException changed) {
            return false;
        }
    }

    /**
     * Gives commands in the background, one after the other.
     *
     * @throws LibraryException when the library is busy
     * @throws WrongJobException when a job file cannot be run any more
     */
    void start(List<Command> commands) throws LibraryException, WrongJobException {
        for (Command command : commands) {
            command.spec();
        }
        Workbench workbench = Workbench.open(library, commands.get(0).name());
        trouble = null;
        background.execute(() -> run(workbench, commands));
    }

    private void run(Workbench workbench, List<Command> commands) {
        try (workbench) {
            for (Command command : commands) {
                JobSpec spec = command.spec();
                List<String> missing = Command.missing(spec);
                if (missing.isEmpty()) {
                    workbench.run(command, spec, Progress.silent());
                } else {
                    trouble =
                            command.name() + ": there is no input " + missing.get(0) + " any more";
                }
            }
        } catch (RunException | WrongJobException e) {
            trouble = e.getMessage();
        } catch (ModelException e) {
            trouble = e.getMessage() + "; " + e.advice();
        } catch (MediaException e) {
            trouble = e.getMessage() + "; " + e.advice();
        }
    }

    /** A run that was started here is cut short; the same command goes on from there. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
