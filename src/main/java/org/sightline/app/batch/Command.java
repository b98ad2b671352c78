package org.sightline.app.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sightline.job.JobFile;
import org.sightline.job.JobSpec;
import org.sightline.job.WrongJobException;

/**
 * What somebody asked for: a job file and what was said beside it. A run remembers its own, so that
 * it can be given again. The job file is read anew each time.
 *
 * @param job the job file as it was named
 * @param input files and folders as they were named; empty for the job's own
 * @param set options that win over the file
 * @param output absolute folder for what people take away
 * @param folder absolute one in which it was said: relative names start there
 * @param fresh whether files are measured again that were measured before
 * @param exportOnly whether nothing is measured, only written out again
 */
public record Command(
        String job,
        List<String> input,
        Map<String, String> set,
        String output,
        String folder,
        boolean fresh,
        boolean exportOnly) {
    public Command {
        input = List.copyOf(input);
        // In order, so that the same command is the same text.
        set = java.util.Collections.unmodifiableMap(new TreeMap<>(set));
    }

    /** Said here and now. */
    public static Command of(Path job, List<String> input, Map<String, String> set, Path output) {
        return new Command(
                job.toString(),
                input,
                set,
                output.toAbsolutePath().normalize().toString(),
                here(),
                false,
                false);
    }

    /** The same with what only this run was told. */
    public Command with(boolean isFresh, boolean isExportOnly) {
        return new Command(job, input, set, output, folder, isFresh, isExportOnly);
    }

    /** The plain one: runs what is new, and what failed before. */
    public Command again() {
        return with(false, false);
    }

    /** The one that writes the outputs again and measures nothing. */
    public Command export() {
        return with(false, true);
    }

    /** How people know the job: its file's name without the extension. */
    public String name() {
        return Path.of(job).getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** Whether its relative names mean here what they meant where it was said. */
    public boolean isOfHere() {
        return folder.equals(here());
    }

    /**
     * The job as its file is now.
     *
     * @throws WrongJobException with all problems at once; input that is not there is one
     */
    public JobSpec spec() throws WrongJobException {
        JobSpec spec = JobFile.read(Path.of(job), set);
        return input.isEmpty() ? spec : spec.withInput(input);
    }

    /** The inputs of the job that are there no longer. */
    public static List<String> missing(JobSpec spec) {
        return spec.input().stream().filter(path -> !Files.exists(Path.of(path))).toList();
    }

    private static String here() {
        return Path.of("").toAbsolutePath().normalize().toString();
    }
}
