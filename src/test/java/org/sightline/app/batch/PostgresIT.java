package org.sightline.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.app.batch.RunItem.State;
import org.sightline.dossier.Library;

/** The job store in a real PostgreSQL. */
class PostgresIT {
    @TempDir Path folder;

    @Test
    void aRunInPostgresqlGoesOnAfterItWasCutShort() throws Exception {
        ToyFlow.pictures(folder.resolve("in"), "a", "bad", "cut", "d");
        ToyFlow flow = new ToyFlow(0);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            RunRequest request =
                    ToyRun.request(
                            Library.open(folder.resolve("library")),
                            folder.resolve("in").toString(),
                            folder.resolve("out"),
                            flow,
                            url);
            flow.power = false;
            assertThatThrownBy(() -> JobRunner.run(request)).isInstanceOf(RunException.class);
            flow.power = true;
            JobRunner.Result result = JobRunner.run(request);
            assertThat(result.goneOn()).isTrue();
            assertThat(result.counts()).containsEntry(State.DONE, 3).containsEntry(State.FAILED, 1);
            assertThat(PastRuns.newest(folder.resolve("library"), url, 5)).hasSize(1);
            assertThat(folder.resolve("library/jobs.mv.db")).doesNotExist();
        }
    }
}
