package org.sightline.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.job.JobFile;
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

    /** A job to run, with its name and the folder of its outputs. */
    record NamedJob(String name, JobSpec spec, Path output) {}

    /** All jobs, or all problems of all of them. */
    List<NamedJob> read() throws WrongJobException, UsageException {
        List<NamedJob> named = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path job : jobs) {
            try {
                named.add(named(job, JobFile.read(job, overrides)));
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

    private NamedJob named(Path job, JobSpec spec) {
        String file = job.getFileName().toString();
        String name = file.replaceFirst("\\.ya?ml$", "");
        JobSpec given = input.isEmpty() ? spec : spec.withInput(input);
        return new NamedJob(name, given, jobs.size() == 1 ? output : output.resolve(name));
    }

    private static void checkInputs(NamedJob job) throws UsageException {
        for (String path : job.spec().input()) {
            if (!Files.exists(Path.of(path))) {
                throw new UsageException(
                        "there is no input '"
                                + path
                                + "' for the job "
                                + job.name()
                                + "; give a file or folder that exists with --input");
            }
        }
    }

    static JobOptions of(List<Path> jobs, @Nullable Path output) {
        JobOptions options = new JobOptions();
        options.jobs = List.copyOf(jobs);
        options.output = output == null ? options.output : output;
        return options;
    }
}
