package org.sightline.app.cli;

import java.io.PrintWriter;
import org.sightline.app.batch.RunException;
import org.sightline.dossier.LibraryException;
import org.sightline.job.WrongJobException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong and what to do, and gives the exit code; no stack traces. */
final class Complaints implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        return tell(command, e);
    }

    /** Gives the exit code. */
    static int tell(CommandLine command, Throwable e) {
        LOG.debug("command failed", e);
        PrintWriter err = command.getErr();
        err.println("sightline: " + words(e));
        err.flush();
        return e instanceof UsageException || e instanceof WrongJobException
                ? Sightline.WRONG_USE
                : Sightline.FAILED;
    }

    private static String words(Throwable e) {
        if (e instanceof WrongJobException wrong) {
            int n = wrong.problems().size();
            return (n == 1 ? "the job file has a problem" : "the job file has " + n + " problems")
                    + "\n  "
                    + String.valueOf(wrong.getMessage()).replace("\n", "\n  ");
        }
        if (e instanceof MediaException media) {
            return media.getMessage() + "; " + media.advice();
        }
        if (e instanceof LibraryException library) {
            return library.getMessage() + "; " + library.advice();
        }
        if (e instanceof ModelException model) {
            return model.getMessage() + "; " + model.advice();
        }
        if (e instanceof UsageException || e instanceof RunException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError) {
            return "this needs more memory than Java may take here ("
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB); give it more (SIGHTLINE_JAVA_OPTIONS=-Xmx4g)";
        }
        return "it failed: "
                + e.getClass().getSimpleName()
                + ": "
                + e.getMessage()
                + " (SIGHTLINE_LOG=debug tells more)";
    }
}
