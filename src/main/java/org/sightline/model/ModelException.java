package org.sightline.model;

import org.jspecify.annotations.Nullable;

/**
 * A model is missing, broken or not what its card says. It stops a run before the first file.
 *
 * <p>The message is one sentence on what is wrong, the advice one on what to do; both are for the
 * user.
 */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String advice;

    public ModelException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    public ModelException(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
