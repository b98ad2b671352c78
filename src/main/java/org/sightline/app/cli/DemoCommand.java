package org.sightline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The first command of the README. */
@Command(
        name = "demo",
        description = "Runs every job in jobs/ on sample-media/ and tells what came out and where.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin private LibraryOption library = new LibraryOption();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "where the outputs go (default: ./out)")
    private Path output = Path.of("out");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        int code =
                new JobRuns(library.open(), false, false, out, spec.commandLine().getErr())
                        .run(JobOptions.of(jobs(), output).read());
        new DemoTour(output, library.folder(), out).tell();
        return code;
    }

    private static List<Path> jobs() throws IOException, UsageException {
        Path folder = Path.of("jobs");
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "there is no jobs/ here; run the demo from the project's folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yml"))
                    .filter(f -> !f.endsWith("reference.yml"))
                    .sorted()
                    .toList();
        }
    }
}
