package org.sightline.understand.minutes;

/** A writer gave nothing; the message tells why, in one line. */
public final class WriterException extends Exception {
    private static final long serialVersionUID = 1;

    public WriterException(String message) {
        super(message);
    }

    public WriterException(String message, Throwable cause) {
        super(message, cause);
    }
}
