package org.sightline.features.speech;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sightline.media.MediaException;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

/**
 * One recording from its first sample to its last word, by how many passages are recognised at
 * once.
 *
 * <p>With one, the passages that follow are still looked for beside it; for all on one core, pin
 * the process ({@code taskset -c 0}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ListeningBench {
    private static final Path RECORDING = Path.of("sample-media/recordings/planning-meeting.mp3");

    @Param({"1", "2", "4"})
    public int threads;

    private Ears ears;

    @Setup
    public void open() throws ModelException {
        ears = new Ears(new ModelShelf(Path.of("models")), threads);
    }

    @Benchmark
    public Heard listens() throws MediaException {
        return ears.listen(RECORDING, 0, Notebook.none(), micros -> {});
    }

    @TearDown
    public void close() {
        ears.close();
    }
}
