package org.sightline.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.sightline.app.batch.Progress;
import org.sightline.app.batch.RunItem;
import org.sightline.job.JobKind;
import org.sightline.media.Timecode;

/**
 * Tells on standard error how a run goes on: one line that is rewritten on a terminal, plain lines
 * when piped. Safe for several threads.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration PLAIN = Duration.ofSeconds(10);

    private final PrintWriter err;

    // From JDK 22 on a console may be no terminal; it then says so itself, on 17 it is null.
    @SuppressWarnings("SystemConsoleNull")
    private final boolean terminal = System.console() != null && System.getenv("TERM") != null;

    private final Instant started = Instant.now();
    private Instant drawn = Instant.EPOCH;
    private int toDo;
    private int through;
    private int failed;
    private boolean open;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void found(JobKind kind, int files, int filesToDo) {
        toDo = filesToDo;
        line(files + (files == 1 ? " file" : " files") + ", " + filesToDo + " to do");
    }

    @Override
    public synchronized void through(RunItem item) {
        through++;
        failed += item.state() == RunItem.State.FAILED ? 1 : 0;
        Instant now = Instant.now();
        if (through < toDo
                && Duration.between(drawn, now).compareTo(terminal ? REDRAW : PLAIN) < 0) {
            return;
        }
        drawn = now;
        String words = words(Duration.between(started, now).toMillis() / 1000.0);
        if (terminal) {
            err.print("\r\u001b[K  " + words);
            err.flush();
            open = true;
        } else {
            line(words);
        }
    }

    /** Long recordings tell how far they are, at most once in ten seconds. */
    @Override
    public synchronized void heard(String name, long micros, long of) {
        Instant now = Instant.now();
        if (Duration.between(drawn, now).compareTo(PLAIN) < 0
                || now.isBefore(started.plus(PLAIN))) {
            return;
        }
        drawn = now;
        String all = of > 0 ? " of " + Timecode.clock(of) : "";
        line("heard " + Timecode.clock(micros) + all + " of " + Printable.of(name));
    }

    @Override
    public synchronized void stage(String words) {
        line(words);
    }

    private String words(double seconds) {
        double rate = through / Math.max(seconds, 1e-3);
        long left = Math.round((toDo - through) / Math.max(rate, 1e-6));
        return String.format(
                Locale.ROOT,
                "%d of %d%s, %.1f a second, %s left",
                through,
                toDo,
                failed == 0 ? "" : " (" + failed + " failed)",
                rate,
                left >= 60 ? left / 60 + " min" : left + " s");
    }

    private void line(String words) {
        close();
        err.println("  " + words);
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }
}
