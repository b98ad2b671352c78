package org.sightline.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.app.batch.Command;
import org.sightline.job.JobSpec;
import org.sightline.job.Problem;
import org.sightline.job.WrongJobException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code run} and {@code export} are told. */
final class JobOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "JOB",
            description = "job files, such as jobs/alt-text.yml")
    private List<Path> jobs = List.of();

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "a file or folder instead of the job's own; may be repeated")
    private List<String> input = List.of();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "out",
            description =
                    "where the outputs go (default: ./out); with several jobs, a folder for each below it")
    private Path output = Path.of("out");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "an option that wins over the file, such as caption.people=as-seen")
    private Map<String, String> overrides = new LinkedHashMap<>();

    /** What to run, and the job as its file has it. */
    record NamedJob(Command command, JobSpec spec) {}

    /** All jobs, or all problems of all of them. */
    List<NamedJob> read() throws WrongJobException, UsageException {
        List<NamedJob> named = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path job : jobs) {
            try {
                Command command = command(job);
                named.add(new NamedJob(command, command.spec()));
            } catch (WrongJobException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new WrongJobException(problems);
        }
        for (NamedJob job : named) {
            checkInputs(job);
        }
        return named;
    }

    private Command command(Path job) {
        Command command = Command.of(job, input, overrides, output);
        return jobs.size() == 1
                ? command
                : Command.of(job, input, overrides, output.resolve(command.name()));
    }

    private static void checkInputs(NamedJob job) throws UsageException {
        for (String path : Command.missing(job.spec())) {
            throw new UsageException(
                    "there is no input '"
                            + path
                            + "' for the job "
                            + job.command().name()
                            + "; give a file or folder that exists with --input");
        }
    }

    static JobOptions of(List<Path> jobs, @Nullable Path output) {
        JobOptions options = new JobOptions();
        options.jobs = List.copyOf(jobs);
        options.output = output == null ? options.output : output;
        return options;
    }
}
