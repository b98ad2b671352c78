package org.sightline.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs jobs; a run that was cut short goes on when the same command is given again. */
@Command(
        name = "run",
        description = "Runs jobs. After a kill, the same command goes on where it was.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin private JobOptions jobs = new JobOptions();
    @Mixin private LibraryOption library = new LibraryOption();

    @Option(names = "--fresh", description = "measure again what was measured before")
    private boolean fresh;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandLine line = spec.commandLine();
        return new JobRuns(library.open(), fresh, false, line.getOut(), line.getErr())
                .run(jobs.read());
    }
}
