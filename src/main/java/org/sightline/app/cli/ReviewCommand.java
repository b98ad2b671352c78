package org.sightline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sightline.app.batch.PastRuns;
import org.sightline.app.batch.RunItem;
import org.sightline.app.web.Desk;
import org.sightline.app.web.ReviewServer;
import org.sightline.app.web.StudioDesk;
import org.sightline.dossier.Library;
import org.sightline.dossier.LibraryException;
import org.sightline.dossier.LibraryLock;
import org.sightline.flow.Instruments;
import org.sightline.media.MediaFile;
import org.sightline.review.Decisions;
import org.sightline.review.Remarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the pages on loopback until it is stopped. */
@Command(
        name = "review",
        description = "Serves the review and search pages on this machine alone, until stopped.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    @Mixin private LibraryOption library = new LibraryOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "0 takes any free one (default: 8080)")
    private int port = 8080;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port wants a number from 0 to 65535");
        }
        Library open = library.open();
        List<MediaFile> measured = measured(open);
        Decisions decisions = Decisions.open(open.decisions());
        Remarks remarks = Remarks.open(open.remarks());
        try (Instruments instruments = Instruments.standard();
                ReviewServer server =
                        ReviewServer.start(
                                new Desk(open, instruments, decisions, measured),
                                new StudioDesk(open, instruments, remarks, measured),
                                port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("the pages are at http://127.0.0.1:" + server.port() + "/ ; Ctrl-C stops");
            out.flush();
            Thread.currentThread().join();
        }
        return Sightline.ALL_DONE;
    }

    private static List<MediaFile> measured(Library library) throws LibraryException {
        try (LibraryLock lock = library.lock()) {
            return PastRuns.inputs(library.folder(), null).stream().map(RunItem::file).toList();
        }
    }
}
