package org.sightline.features.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.sightline.codec.Limits;
import org.sightline.codec.StillDecoder;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;

/**
 * What the sample pictures cost once they are decoded, all of them a call: as most frames of a
 * video are seen, as its keyframes are, and as pictures are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class EyesBench {
    private static final Path PICTURES = Path.of("sample-media/images");
    private static final int MAX_SIDE = 2000;

    private final List<Picture> pictures = new ArrayList<>();
    private Eyes eyes;

    @Setup
    public void open() throws ModelException, IOException, MediaException {
        eyes = new Eyes(new ModelShelf(Path.of("models")));
        try (Stream<Path> files = Files.list(PICTURES)) {
            for (Path file : files.sorted().toList()) {
                pictures.add(new StillDecoder(Limits.DEFAULT).decode(file, MAX_SIDE));
            }
        }
    }

    @Benchmark
    public List<ImageFeatures> glance() {
        return pictures.stream().map(eyes::glance).toList();
    }

    @Benchmark
    public List<ImageFeatures> skim() {
        return pictures.stream().map(eyes::skim).toList();
    }

    @Benchmark
    public List<ImageFeatures> look() {
        return pictures.stream().map(eyes::look).toList();
    }

    @TearDown
    public void close() {
        eyes.close();
    }
}
