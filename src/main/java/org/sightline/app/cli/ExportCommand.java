package org.sightline.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes outputs again from what is known and what people decided. */
@Command(
        name = "export",
        description = "Writes the outputs again from dossiers and decisions; measures nothing.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin private JobOptions jobs = new JobOptions();
    @Mixin private LibraryOption library = new LibraryOption();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = spec.commandLine();
        return new JobRuns(library.open(), false, true, line.getOut(), line.getErr())
                .run(jobs.read());
    }
}
