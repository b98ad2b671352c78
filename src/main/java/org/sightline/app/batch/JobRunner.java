package org.sightline.app.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs a job, or goes on with the run of the same command that was cut short.
 *
 * <p>The caller holds the library's lock, so an execution that the store calls running belongs to a
 * process that is dead.
 */
public final class JobRunner {
    private static final String IDENTITY = "command";
    private static final String NUMBER = "number";

    private JobRunner() {}

    /** How a run ended. */
    public record Result(boolean goneOn, Map<RunItem.State, Integer> counts, List<RunItem> items) {}

    /**
     * Runs to the end.
     *
     * @throws RunException when the run itself failed; what was done is kept, and the same command
     *     goes on from there
     */
    public static Result run(RunRequest request) throws RunException {
        try (ConfigurableApplicationContext spring =
                JobStore.open(request.library().folder(), request.spec().storeUrl(), request)) {
            JobRepository repository = spring.getBean(JobRepository.class);
            JobOperator operator = spring.getBean(JobOperator.class);
            Optional<JobExecution> cut = cutShort(repository, request);
            JobExecution execution =
                    cut.isPresent()
                            ? goOn(repository, operator, cut.get())
                            : operator.start(spring.getBean(Job.class), next(repository, request));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw RunException.of(execution.getAllFailureExceptions());
            }
            RunItems items = spring.getBean(RunItems.class);
            long run = execution.getJobInstanceId();
            return new Result(cut.isPresent(), items.count(run), items.all(run));
        } catch (JobExecutionException | DataAccessException | TransactionException e) {
            throw RunException.of(List.of(e));
        }
    }

    private static JobExecution goOn(
            JobRepository repository, JobOperator operator, JobExecution cut)
            throws JobExecutionException {
        if (cut.isRunning() || cut.getStatus() == BatchStatus.UNKNOWN) {
            operator.recover(cut);
        }
        JobExecution recovered = repository.getJobExecution(cut.getId());
        if (recovered == null) {
            throw new IllegalStateException("the job store lost execution " + cut.getId());
        }
        return operator.restart(recovered);
    }

    /** The last run of the same command, when it did not come to its end. */
    private static Optional<JobExecution> cutShort(JobRepository repository, RunRequest request) {
        return repository.findJobInstances(request.name()).stream()
                .map(repository::getLastJobExecution)
                .flatMap(java.util.stream.Stream::ofNullable)
                .filter(e -> request.identity().equals(e.getJobParameters().getString(IDENTITY)))
                .max(java.util.Comparator.comparingLong(JobExecution::getId))
                .filter(e -> e.getStatus() != BatchStatus.COMPLETED);
    }

    private static JobParameters next(JobRepository repository, RunRequest request) {
        long number =
                repository.findJobInstances(request.name()).stream()
                        .mapToLong(JobInstance::getId)
                        .max()
                        .orElse(0);
        return new JobParametersBuilder()
                .addString(IDENTITY, request.identity())
                .addLong(NUMBER, number + 1)
                .toJobParameters();
    }
}
