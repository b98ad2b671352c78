package org.sightline.features.image;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sightline.media.Picture;
import org.sightline.model.ModelException;
import org.sightline.model.ModelShelf;
import org.sightline.model.Tensor;

/** From decoded pixels to what a network takes: beside 90 ms of the ViT it should not count. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PreprocessBench {
    @Param({"vit-s14", "efficientnet-lite2"})
    private String model;

    @Param({"640x480", "4000x3000"})
    private String size;

    private Preprocess preprocess;
    private Picture picture;

    @Setup
    public void open() throws ModelException {
        preprocess = new Preprocess(new ModelShelf(Path.of("models")).card(model).settings());
        String[] sides = size.split("x");
        int width = Integer.parseInt(sides[0]);
        int height = Integer.parseInt(sides[1]);
        byte[] rgb = new byte[3 * width * height];
        new Random(1).nextBytes(rgb);
        picture = new Picture(width, height, rgb);
    }

    @Benchmark
    public Tensor preprocess() {
        return preprocess.batch(picture);
    }
}
