package org.sightline.app.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sightline.app.batch.Running;
import org.sightline.app.web.Access;
import org.sightline.app.web.Desks;
import org.sightline.app.web.Holdings;
import org.sightline.app.web.ReviewServer;
import org.sightline.dossier.Library;
import org.sightline.flow.Instruments;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the pages until it is stopped. */
@Command(
        name = "review",
        description = "Serves the review and search pages, on this machine alone, until stopped.",
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    private static final String PORT = "8080";

    /** Where the pages are when nothing else is asked for. */
    static final String ADDRESS = "http://127.0.0.1:" + PORT + "/";

    private static final String NOTHING_YET =
            "empty: ./sightline demo or ./sightline run fills it; another is named with --library DIR";

    @Mixin private LibraryOption library = new LibraryOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = PORT,
            description = "0 takes any free one (default: " + PORT + ")")
    private int port = Integer.parseInt(PORT);

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "an address of this machine to listen at, or 0.0.0.0 for all; whoever comes must"
                            + " know the token (default: this machine alone)")
    private @Nullable String listen;

    @Option(
            names = "--token",
            paramLabel = "WORDS",
            description = "what a browser must show once (default with --listen: a new one)")
    private @Nullable String token;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port wants a number from 0 to 65535");
        }
        Access access = access();
        Library open = library.open();
        Holdings holdings = Holdings.of(open);
        try (Instruments instruments = Instruments.standard();
                Desks desks = Desks.open(open, instruments, holdings);
                ReviewServer server = started(desks, access)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("library " + open.folder().toAbsolutePath().normalize());
            out.println("  " + holds(open, holdings));
            out.println("the pages are at " + address(access, server.port()) + " ; Ctrl-C stops");
            out.flush();
            Thread.currentThread().join();
        }
        return Sightline.ALL_DONE;
    }

    private static String holds(Library open, Holdings holdings) {
        if (Running.in(open).isPresent()) {
            return "a run is filling it; what it finds comes when it has ended";
        }
        return holdings.isEmpty() ? NOTHING_YET : holdings.inWords();
    }

    private ReviewServer started(Desks desks, Access access) throws UsageException {
        try {
            return ReviewServer.start(desks, access, port);
        } catch (PortInUseException e) {
            throw new UsageException(
                    "port " + port + " is taken; give another with --port, or 0 for any free one");
        }
    }

    private Access access() throws UsageException {
        try {
            InetAddress address =
                    listen == null
                            ? InetAddress.getLoopbackAddress()
                            : InetAddress.getByName(listen);
            if (token == null && address.isLoopbackAddress()) {
                return Access.loopback();
            }
            return Access.with(address, token == null ? newToken() : token);
        } catch (UnknownHostException e) {
            throw new UsageException("--listen wants an address of this machine, not " + listen);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String newToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String address(Access access, int port) {
        String host =
                access.address().isAnyLocalAddress()
                        ? "127.0.0.1"
                        : Access.inAddress(access.address());
        String key = access.key() == null ? "" : "?key=" + access.key();
        return "http://" + host + ":" + port + "/" + key;
    }
}
