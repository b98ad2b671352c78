package org.sightline.app.batch;

import java.util.List;

/** The run itself failed. The message is for the user and says what to do. */
public final class RunException extends Exception {
    private static final long serialVersionUID = 1L;

    RunException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Finds the cause that a user can do something about. */
    static RunException of(List<Throwable> failures) {
        Throwable first =
                failures.isEmpty() ? new IllegalStateException("no reason told") : failures.get(0);
        Throwable root = first;
        while (root.getCause() != null && !Advice.knows(root)) {
            root = root.getCause();
        }
        return new RunException(Advice.on(root), first);
    }
}
