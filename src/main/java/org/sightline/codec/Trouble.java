package org.sightline.codec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sightline.media.FailureKind;
import org.sightline.media.MediaException;

/** What this room says when a file cannot be done: the same words for the same trouble. */
final class Trouble {
    /** JavaCV's advice to who calls it. */
    private static final String FOR_CODERS = "\\(For more details, make sure.*";

    private static final int LONGEST_REASON = 120;
    private static final String WHEN_DAMAGED =
            "copy it again from where it came from, or open and save it in another program";

    private Trouble() {}

    /** A file that could not be read, by what the system said. */
    static MediaException reading(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new MediaException(
                    FailureKind.VANISHED,
                    shown(path) + " is not there any more",
                    "put it back, or leave it out and run again",
                    e);
        }
        String why = e instanceof AccessDeniedException ? "not permitted" : reason(e);
        if (e instanceof FileSystemLoopException) {
            why = "its links go in a circle";
        }
        return new MediaException(
                FailureKind.UNREADABLE,
                shown(path) + " cannot be read: " + why,
                "check its permissions and the disk it lies on",
                e);
    }

    /** A link to what is not there, or to itself by way of others. */
    static MediaException deadLink(Path path) {
        return new MediaException(
                FailureKind.VANISHED,
                shown(path) + " is a link that leads to nothing",
                "put back what it leads to, or delete it");
    }

    static MediaException empty(Path path) {
        return new MediaException(
                FailureKind.EMPTY,
                shown(path) + " is empty",
                "copy it again from where it came from");
    }

    /** The file is of a kind we know and is broken. */
    static MediaException damaged(Path path, String what) {
        return new MediaException(
                FailureKind.DAMAGED, shown(path) + " is damaged: " + what, WHEN_DAMAGED);
    }

    /** As {@link #damaged(Path, String)}, for what a library threw. */
    static MediaException damaged(Path path, String what, @Nullable Throwable cause) {
        return new MediaException(
                FailureKind.DAMAGED, shown(path) + " is damaged: " + what, WHEN_DAMAGED, cause);
    }

    static MediaException unsupported(Path path, String what, String advice) {
        return new MediaException(FailureKind.UNSUPPORTED, shown(path) + " " + what, advice);
    }

    /** The file's own name, with control characters shown so that a report stays one line. */
    static String shown(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints()
                .forEach(
                        c -> {
                            if (Character.isISOControl(c)) {
                                out.append(String.format("\\u%04x", c));
                            } else {
                                out.appendCodePoint(c);
                            }
                        });
        return out.toString();
    }

    /** The first line of an exception's message, short enough for a sentence. */
    static String reason(Throwable e) {
        String message =
                e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        if (message == null || message.isBlank()) {
            return e instanceof FileSystemException
                    ? "the system gave no reason"
                    : "its bytes make no sense";
        }
        String line = message.lines().findFirst().orElse("").replaceFirst(FOR_CODERS, "").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
