package org.sightline.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.dossier.Library;

/** Real processes, really killed. */
class KillIT {
    private static final int PICTURES = 60;
    private static final int KILLS = 4;

    @TempDir Path folder;

    @Test
    void aRunKilledAtAnyMomentEndsWithTheRowsOfAnUndisturbedOne() throws Exception {
        String[] names = IntStream.range(0, PICTURES).mapToObj(i -> "p" + i).toArray(String[]::new);
        ToyFlow.pictures(folder.resolve("in"), names);
        run("undisturbed", 0).waitFor();

        Random random = new Random(7);
        for (int i = 0; i < KILLS; i++) {
            Process process = run("killed", 60);
            waitForFirstDossier();
            process.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(run("killed", 0).waitFor()).isZero();

        assertThat(rows("killed")).isEqualTo(rows("undisturbed")).hasSize(PICTURES);
        List<PastRun> runs = PastRuns.newest(library("killed"), null, 10);
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).done()).isEqualTo(PICTURES);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(p -> p.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    @Test
    void aSecondRunInTheSameLibraryIsToldWhoHoldsIt() throws Exception {
        ToyFlow.pictures(folder.resolve("in"), "a");
        Process process = run("killed", 5000);
        waitForLock();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Library.open(library("killed")).lock())
                .hasMessageContaining(Long.toString(process.pid()));
        process.destroyForcibly().waitFor();
        Library.open(library("killed")).lock().close();
    }

    private Process run(String name, long millis) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ToyRun.class.getName(),
                        folder.resolve("in").toString(),
                        folder.resolve(name).toString(),
                        library(name).toString(),
                        Long.toString(millis))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), name + ".log"))
                .start();
    }

    private Path library(String name) {
        return folder.resolve(name + "-library");
    }

    private List<String> rows(String name) throws Exception {
        return Files.readAllLines(folder.resolve(name).resolve("rows.txt"));
    }

    private void waitForFirstDossier() throws Exception {
        await(() -> Files.exists(library("killed").resolve("dossiers")));
    }

    private void waitForLock() throws Exception {
        await(() -> Files.exists(library("killed").resolve("jobs.mv.db")));
    }

    private static void await(java.util.function.BooleanSupplier condition)
            throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
