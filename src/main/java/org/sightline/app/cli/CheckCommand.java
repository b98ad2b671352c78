package org.sightline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sightline.job.JobFile;
import org.sightline.job.Problem;
import org.sightline.job.WrongJobException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all problems of job files at once. */
@Command(
        name = "check",
        description = "Tells all problems of job files at once, with their lines.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "JOB",
            description = "job files, such as jobs/alt-text.yml")
    private List<Path> jobs = List.of();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "an option that wins over the file")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws WrongJobException {
        List<Problem> problems = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        for (Path job : jobs) {
            try {
                out.println(job + ": a sound " + JobFile.read(job, overrides).kind() + " job");
            } catch (WrongJobException e) {
                problems.addAll(e.problems());
            }
        }
        out.flush();
        if (!problems.isEmpty()) {
            throw new WrongJobException(problems);
        }
        return Sightline.ALL_DONE;
    }
}
