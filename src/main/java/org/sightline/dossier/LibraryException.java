package org.sightline.dossier;

/**
 * A library cannot be used at all. It ends the run before the first file.
 *
 * <p>The message is one sentence on what is wrong, the advice one on what to do; both are for the
 * user and name no class.
 */
public final class LibraryException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String advice;

    public LibraryException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    public LibraryException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
