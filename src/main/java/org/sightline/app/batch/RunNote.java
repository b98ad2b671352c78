package org.sightline.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.sightline.dossier.Json;
import org.sightline.job.JobKind;
import org.sightline.media.AtomicFile;
import org.sightline.media.MediaException;
import org.sightline.media.Timecode;

/**
 * Leaves in a file of the library how a run goes on: others cannot look into the job store
 * meanwhile. Hands everything on to another progress as well. Safe for several threads.
 */
final class RunNote implements Progress {
    private static final Duration OFTEN = Duration.ofMillis(250);

    private final Path file;
    private final Progress other;
    private Running running;
    private Instant written = Instant.EPOCH;

    private RunNote(Path file, String job, Progress other) {
        this.file = file;
        this.other = other;
        running =
                new Running(
                        job, ProcessHandle.current().pid(), 0, 0, 0, 0, "looking for its files");
    }

    /** Begins with a run that looks for its files. */
    static RunNote begin(Path file, String job, Progress other) {
        RunNote note = new RunNote(file, job, other);
        note.write();
        return note;
    }

    @Override
    public synchronized void found(JobKind kind, int files, int toDo) {
        running =
                new Running(running.job(), running.pid(), files, toDo, 0, 0, "measuring its files");
        write();
        other.found(kind, files, toDo);
    }

    @Override
    public synchronized void through(RunItem item) {
        int failed = running.failed() + (item.state() == RunItem.State.FAILED ? 1 : 0);
        note(running.through() + 1, failed, running.stage());
        other.through(item);
    }

    @Override
    public synchronized void heard(String name, long micros, long of) {
        String all = of > 0 ? " of " + Timecode.clock(of) : "";
        String stage = "heard " + Timecode.clock(micros) + all + " of " + name;
        note(running.through(), running.failed(), stage);
        other.heard(name, micros, of);
    }

    @Override
    public synchronized void stage(String words) {
        written = Instant.EPOCH;
        note(running.through(), running.failed(), words);
        other.stage(words);
    }

    /** There is nothing to tell any more. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Who reads it sees that its process is gone.
        }
    }

    private void note(int through, int failed, String stage) {
        running =
                new Running(
                        running.job(),
                        running.pid(),
                        running.files(),
                        running.toDo(),
                        through,
                        failed,
                        stage);
        boolean isLast = through == running.toDo();
        if (isLast || Duration.between(written, Instant.now()).compareTo(OFTEN) >= 0) {
            write();
        }
    }

    private synchronized void write() {
        written = Instant.now();
        try {
            AtomicFile.writeString(file, Json.line(running));
        } catch (MediaException e) {
            // A run does not end for want of an onlooker.
        }
    }
}
