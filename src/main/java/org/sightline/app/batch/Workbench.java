package org.sightline.app.batch;

import java.nio.file.Path;
import java.util.List;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.LibraryLock;
import org.sightline.flow.Flows;
import org.sightline.flow.Instruments;
import org.sightline.job.JobSpec;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;

/**
 * A library taken for runs, with all that they need; they run one after the other. People's word is
 * read once, when it opens. For one thread.
 */
public final class Workbench implements AutoCloseable {
    private final Library library;
    private final LibraryLock lock;
    private final Decisions decisions;
    private final Remarks remarks;
    private final String said;
    private final Instruments instruments;

    private Workbench(
            Library library, LibraryLock lock, Decisions decisions, Remarks remarks, String said) {
        this.library = library;
        this.lock = lock;
        this.decisions = decisions;
        this.remarks = remarks;
        this.said = said;
        this.instruments = Instruments.standard(library);
    }

    /**
     * Takes the library.
     *
     * @param job name of the first job to run, for onlookers
     * @throws LibraryException when another run has it
     */
    public static Workbench open(Library library, String job) throws LibraryException {
        // Before they are read: what is added meanwhile makes the next run write again.
        String said =
                Fingerprint.of(
                        List.of(
                                library.decisions(),
                                library.remarks(),
                                Decisions.refit(library.decisions()),
                                Remarks.lessons(library.remarks())));
        Decisions decisions = Decisions.open(library.decisions());
        Remarks remarks = Remarks.open(library.remarks());
        LibraryLock lock = library.lock();
        RunNote.begin(library.running(), job, Progress.silent());
        return new Workbench(library, lock, decisions, remarks, said);
    }

    /** Lines of people's decisions that could not be read. */
    public List<String> problems() {
        return decisions.problems();
    }

    /**
     * Runs to the end what a command asks for.
     *
     * @param spec the job as the command's file has it
     */
    public JobRunner.Result run(Command command, JobSpec spec, Progress progress)
            throws RunException, ModelException, MediaException {
        RunNote note = RunNote.begin(library.running(), command.name(), progress);
        instruments.tell(note::heard);
        boolean afresh = command.fresh() || command.exportOnly();
        return JobRunner.run(
                new RunRequest(
                        command.name(),
                        spec,
                        library,
                        Path.of(command.output()),
                        command.fresh(),
                        command.exportOnly(),
                        Flows.of(spec, instruments, decisions, remarks, afresh),
                        said + Fingerprint.of(spec.existing().stream().map(Path::of).toList()),
                        instruments.space(),
                        note,
                        command));
    }

    @Override
    public void close() {
        instruments.close();
        lock.close();
        // Last: who is told that the run has ended finds the library free.
        RunNote.remove(library.running());
    }
}
