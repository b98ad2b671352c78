package org.sightline.app.cli;

/** The command was used wrongly; the message says what to do. Exit code 2. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
