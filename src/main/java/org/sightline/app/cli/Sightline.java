package org.sightline.app.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program. Exit codes: 0 all done, 3 done but some files failed, 2 wrong use, 1 it failed. */
@Command(
        name = "sightline",
        description =
                "Offline alt text, video highlights, meeting minutes, and one search over all.",
        mixinStandardHelpOptions = true,
        versionProvider = Sightline.Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CheckCommand.class,
            SearchCommand.class,
            ReviewCommand.class,
            ExportCommand.class,
            DecisionsCommand.class,
            ModelsCommand.class,
            RunsCommand.class
        })
public final class Sightline {
    static final int ALL_DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int SOME_FILES_FAILED = 3;

    /** Made beforehand, for where there is not even the memory to say so in the usual way. */
    private static final byte[] TOO_LITTLE =
            ("sightline: this needs more memory than Java may take here; give it more"
                            + " (SIGHTLINE_JAVA_OPTIONS=-Xmx4g)\n")
                    .getBytes(StandardCharsets.US_ASCII);

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // Libraries ask for these when they load; both keep them from calling anybody.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("java.awt.headless", "true");
        System.exit(exitCode(args));
    }

    private static int exitCode(String[] args) {
        try {
            return run(args);
        } catch (Error e) {
            if (!isOfMemory(e)) {
                throw e;
            }
            System.err.write(TOO_LITTLE, 0, TOO_LITTLE.length);
            System.err.flush();
            return FAILED;
        }
    }

    /** Also of a class that could not be made for want of memory, which only its words tell. */
    private static boolean isOfMemory(Error e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains("OutOfMemoryError")) {
                return true;
            }
        }
        return false;
    }

    /** Runs the command line and gives its exit code. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Sightline());
        try {
            return line.setExecutionExceptionHandler(new Complaints())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(args);
        } catch (OutOfMemoryError e) {
            // An Error passes the handler of exceptions by.
            return Complaints.tell(line, e);
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Sightline.class.getPackage().getImplementationVersion();
            return new String[] {"sightline " + (version == null ? "(built here)" : version)};
        }
    }
}
