package org.sightline.media;

import org.jspecify.annotations.Nullable;

/**
 * One file cannot be done. It becomes a row in the report and never ends the run.
 *
 * <p>The message is one sentence on what is wrong, the advice one on what to do; both are for the
 * user and name no class.
 */
public final class MediaException extends Exception {
    private static final long serialVersionUID = 1L;
    private final FailureKind kind;
    private final String advice;

    public MediaException(FailureKind kind, String message, String advice) {
        super(message);
        this.kind = kind;
        this.advice = advice;
    }

    public MediaException(
            FailureKind kind, String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.advice = advice;
    }

    public FailureKind kind() {
        return kind;
    }

    public String advice() {
        return advice;
    }

    /** The message as a value that reports and job stores can keep. */
    public Failure failure() {
        return new Failure(kind, String.valueOf(getMessage()), advice);
    }
}
