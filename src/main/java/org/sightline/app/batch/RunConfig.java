package org.sightline.app.batch;

import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The batch job of one run: discover, study (in parallel shares, a file a chunk), index, export,
 * report. Every step may be done again: what was done before it was killed stays done.
 */
@Configuration(proxyBeanMethods = false)
public class RunConfig {
    /** One file a chunk: files are slow, so none that is done is ever lost. */
    private static final int CHUNK = 1;

    @Bean
    RunItems runItems(JdbcTemplate jdbc) {
        return new RunItems(jdbc);
    }

    @Bean
    JobSteps jobSteps(RunRequest request, RunItems items, JdbcTemplate jdbc, Study study) {
        Standing standing = new Standing(JdbcClient.create(jdbc));
        return new JobSteps(request, items, new KnownFiles(jdbc), study, standing);
    }

    @Bean
    Study studyOfAFile(RunRequest request) {
        return new Study(request);
    }

    @Bean
    Job job(
            RunRequest request,
            JobRepository repository,
            PlatformTransactionManager tx,
            JobSteps steps,
            RunReport report,
            Step study) {
        return new JobBuilder(request.name(), repository)
                .start(
                        step(
                                "discover",
                                repository,
                                tx,
                                execution -> steps.discover(run(execution))))
                .next(study)
                .next(step("index", repository, tx, execution -> steps.index(run(execution))))
                .next(step("export", repository, tx, execution -> steps.export(run(execution))))
                .next(step("report", repository, tx, execution -> report.write(run(execution))))
                .build();
    }

    @Bean
    RunReport runReport(RunRequest request, RunItems items) {
        return new RunReport(request, items);
    }

    @Bean
    Step study(
            RunRequest request,
            JobRepository repository,
            JobSteps steps,
            Step studyShare,
            ThreadPoolTaskExecutor workers) {
        return new StepBuilder("study", repository)
                .partitioner("studyShare", ignored -> steps.shares(request.spec().workers()))
                .step(studyShare)
                .taskExecutor(workers)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step studyShare(
            RunRequest request,
            JobRepository repository,
            PlatformTransactionManager tx,
            ItemReader<RunItem> pending,
            Study study,
            ItemWriter<RunItem> notes) {
        return new StepBuilder("studyShare", repository)
                .<RunItem, RunItem>chunk(CHUNK)
                .transactionManager(tx)
                .reader(pending)
                .processor(study)
                .writer(notes)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    ItemReader<RunItem> pending(
            RunItems items,
            @Value("#{stepExecution}") StepExecution execution,
            @Value("#{stepExecutionContext['share']}") int share,
            @Value("#{stepExecutionContext['shares']}") int shares) {
        Queue<RunItem> queue = new ArrayDeque<>(items.pending(run(execution), share, shares));
        return queue::poll;
    }

    @Bean
    @StepScope
    ItemWriter<RunItem> notes(JobSteps steps, @Value("#{stepExecution}") StepExecution execution) {
        return chunk -> steps.note(run(execution), chunk.getItems());
    }

    @Bean
    ThreadPoolTaskExecutor workers(RunRequest request) {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(request.spec().workers());
        workers.setThreadNamePrefix("worker-");
        return workers;
    }

    private interface Work {
        void of(StepExecution execution) throws Exception;
    }

    private static Step step(
            String name, JobRepository repository, PlatformTransactionManager tx, Work work) {
        Tasklet tasklet =
                (contribution, context) -> {
                    work.of(contribution.getStepExecution());
                    return RepeatStatus.FINISHED;
                };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, tx)
                .allowStartIfComplete(true)
                .build();
    }

    /** A run is a job instance: it keeps its number when it goes on after a kill. */
    private static long run(StepExecution execution) {
        return execution.getJobExecution().getJobInstanceId();
    }
}
