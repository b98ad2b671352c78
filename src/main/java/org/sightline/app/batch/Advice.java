package org.sightline.app.batch;

import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;

/** One line on what went wrong with a whole run, and what to do. */
final class Advice {
    static final String TOO_LARGE =
            "it needs more memory than Java may take here ("
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB)";
    static final String MORE_MEMORY =
            "give it more (SIGHTLINE_JAVA_OPTIONS=-Xmx4g), or fewer files at once (--set threads=1)";

    private Advice() {}

    static boolean knows(Throwable e) {
        return e instanceof MediaException
                || e instanceof ModelException
                || e instanceof LibraryException
                || e instanceof SQLException
                || e instanceof OutOfMemoryError
                || isFullDisk(e);
    }

    static String on(Throwable e) {
        if (isClosedStore(e)) {
            return "the library's disk is full or can no longer be written; make room and run the"
                    + " same command again, it goes on from here";
        }
        if (isFullDisk(e)) {
            return "the disk is full; make room and run the same command again, it goes on from here";
        }
        if (e instanceof MediaException media) {
            return media.getMessage() + "; " + media.advice();
        }
        if (e instanceof ModelException model) {
            return model.getMessage() + "; " + model.advice();
        }
        if (e instanceof LibraryException library) {
            return library.getMessage() + "; " + library.advice();
        }
        if (e instanceof OutOfMemoryError) {
            return "the run stopped: " + TOO_LARGE + "; " + MORE_MEMORY;
        }
        if (e instanceof SQLException) {
            return "the job store cannot be used: "
                    + firstLine(e)
                    + "; check store.url and the library folder";
        }
        return "the run stopped: "
                + e.getClass().getSimpleName()
                + ": "
                + firstLine(e)
                + "; run the same command again, it goes on from here";
    }

    /** H2 closes itself when its file cannot be written; what asks afterwards meets this code. */
    private static boolean isClosedStore(Throwable e) {
        return e instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
    }

    /** The job store says it only at the end of a chain of causes. */
    private static boolean isFullDisk(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        Throwable cause = e.getCause();
        return message.contains("no space left")
                || message.contains("disk full")
                || message.contains("disk quota")
                || (cause != null && isFullDisk(cause));
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
