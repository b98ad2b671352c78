package org.sightline.space;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.sightline.dossier.LibraryException;
import org.sightline.media.MediaException;
import org.sightline.media.MediaId;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.springframework.util.FileSystemUtils;

/** Queries over made moments, their sentence vectors at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBench {
    private static final SpaceId SPACE = new SpaceId("bench", 384);
    private static final int TOGETHER = 16;
    private static final String[] WORDS =
            "budget launch dog beach design battery remote price market team".split(" ");

    @Param({"20000", "100000"})
    private int moments;

    private final Random random = new Random(1);
    private Path folder;
    private MomentSearch search;

    @Setup
    public void index() throws IOException, LibraryException, MediaException, ModelException {
        folder = Files.createTempDirectory("search-bench");
        try (MomentIndex index = MomentIndex.open(folder, SPACE)) {
            for (int i = 0; i < moments; i++) {
                MediaId media = new MediaId(String.format("%064x", i));
                MomentKind kind = MomentKind.values()[i % MomentKind.values().length];
                index.put(
                        media,
                        List.of(
                                new Moment(
                                        media,
                                        i + ".jpg",
                                        kind,
                                        null,
                                        words(),
                                        unit(),
                                        List.of())));
            }
            index.commit();
        }
        Calibration calibration =
                Calibration.of(
                        new ModelShelf(Path.of("models")).card("sightline-space").judgement());
        search = MomentSearch.open(folder, SPACE, calibration);
    }

    @Benchmark
    public Hits query() throws LibraryException {
        return search.search(new Query("the price of a remote", unit(), Set.of(), 10, null));
    }

    /** As {@code --queries} asks: the time is that of one. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public List<Hits> queriesTogether() throws LibraryException {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            queries.add(new Query("the price of a remote", unit(), Set.of(), 10, null));
        }
        return search.search(queries);
    }

    @TearDown
    public void close() throws LibraryException, IOException {
        search.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private String words() {
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)];
    }

    private float[] unit() {
        float[] vector = new float[384];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
