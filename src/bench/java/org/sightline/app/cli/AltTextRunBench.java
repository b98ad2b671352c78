package org.sightline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.FileSystemUtils;

/** The whole command over the sample pictures: for the first time, and when nothing changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class AltTextRunBench {
    private Path folder;

    @Setup
    public void known() throws IOException {
        folder = Files.createTempDirectory("run-bench");
        run();
    }

    @Benchmark
    public int fresh() {
        return run("--fresh");
    }

    @Benchmark
    public int unchanged() {
        return run();
    }

    @TearDown
    public void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private int run(String... more) {
        String[] words = {
            "run",
            "jobs/alt-text.yml",
            "--library",
            folder.resolve("library").toString(),
            "--output",
            folder.resolve("out").toString(),
            more.length == 0 ? "--set=mode=propose" : more[0]
        };
        return Sightline.run(words);
    }
}
