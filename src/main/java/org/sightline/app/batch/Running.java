package org.sightline.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.sightline.dossier.Json;
import org.sightline.dossier.Library;
import tools.jackson.core.JacksonException;

/**
 * How the run goes on that has the library now, as {@link RunNote} leaves it in a file for other
 * processes.
 *
 * @param job its name
 * @param pid of its process
 * @param files that it found; 0 while it still looks for them
 * @param toDo of these, how many were to measure
 * @param through how many of those are measured or have failed
 * @param stage what it does, for people
 */
public record Running(
        String job, long pid, int files, int toDo, int through, int failed, String stage) {
    /** The run in a library; empty when there is none, or its process has died. */
    public static Optional<Running> in(Library library) {
        try {
            Running running = Json.readWhole(Files.readString(library.running()), Running.class);
            boolean isAlive =
                    ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive).isPresent();
            return isAlive ? Optional.of(running) : Optional.empty();
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    /** One line for people: {@code alt-text: 3 of 40 files, 1 failed; measuring}. */
    public String words() {
        String failures = failed == 0 ? "" : ", " + failed + " failed";
        String counted = toDo == 0 ? "" : through + " of " + toDo + " files" + failures + "; ";
        return job + ": " + counted + stage;
    }
}
