package org.sightline.app.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sightline.media.MediaId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads past runs from the job store. */
public final class PastRuns {
    private PastRuns() {}

    /** The newest runs first; the caller holds the library's lock. */
    public static List<PastRun> newest(Path library, @Nullable String url, int limit) {
        if (url == null && !Files.exists(library.resolve("jobs.mv.db"))) {
            return List.of();
        }
        try (ConfigurableApplicationContext spring = JobStore.open(library, url, null)) {
            JobRepository repository = spring.getBean(JobRepository.class);
            RunItems items = new RunItems(spring.getBean(JdbcTemplate.class));
            return repository.getJobNames().stream()
                    .flatMap(name -> repository.findJobInstances(name).stream())
                    .map(repository::getLastJobExecution)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
                    .limit(limit)
                    .map(execution -> past(execution, items))
                    .toList();
        }
    }

    /**
     * Every input that was ever measured and is still there, as its newest run knew it, in order of
     * names.
     */
    public static List<RunItem> inputs(Path library, @Nullable String url) {
        if (url == null && !Files.exists(library.resolve("jobs.mv.db"))) {
            return List.of();
        }
        try (ConfigurableApplicationContext spring = JobStore.open(library, url, null)) {
            return new RunItems(spring.getBean(JdbcTemplate.class))
                    .newest().stream().filter(item -> Files.exists(item.path())).toList();
        }
    }

    /** What asked for the runs that measured a file, the newest first, each once. */
    public static List<Command> commands(Path library, MediaId media) {
        if (!Files.exists(library.resolve("jobs.mv.db"))) {
            return List.of();
        }
        try (ConfigurableApplicationContext spring = JobStore.open(library, null, null)) {
            return new RunItems(spring.getBean(JdbcTemplate.class))
                    .commands(media).stream().map(Command::again).distinct().toList();
        }
    }

    private static PastRun past(JobExecution execution, RunItems items) {
        long run = execution.getJobInstanceId();
        Map<RunItem.State, Integer> counts = items.count(run);
        return new PastRun(
                run,
                execution.getJobInstance().getJobName(),
                execution.getStartTime() == null
                        ? null
                        : execution.getStartTime().truncatedTo(ChronoUnit.SECONDS),
                state(execution),
                counts.getOrDefault(RunItem.State.DONE, 0),
                counts.getOrDefault(RunItem.State.UNCHANGED, 0),
                counts.getOrDefault(RunItem.State.FAILED, 0),
                counts.getOrDefault(RunItem.State.PENDING, 0),
                items.all(run).stream().filter(i -> i.state() == RunItem.State.FAILED).toList(),
                items.command(run).orElse(null));
    }

    private static String state(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return "done";
        }
        return execution.getStatus() == BatchStatus.FAILED ? "failed" : "cut short";
    }
}
