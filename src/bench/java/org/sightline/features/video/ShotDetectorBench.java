package org.sightline.features.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sightline.media.Picture;

/** A frame of 640 x 360 to a shot boundary or none, without its decoding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ShotDetectorBench {
    private static final int FRAMES = 50;

    private final List<Picture> frames = new ArrayList<>();

    /** Two shots of grain. */
    @Setup
    public void film() {
        Random random = new Random(1);
        for (int i = 0; i < FRAMES; i++) {
            byte[] rgb = new byte[3 * 640 * 360];
            for (int j = 0; j < rgb.length; j++) {
                rgb[j] = (byte) ((i < FRAMES / 2 ? 40 : 160) + random.nextInt(20));
            }
            frames.add(new Picture(640, 360, rgb));
        }
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long watch() {
        ShotDetector detector = ShotDetectors.standard();
        long boundaries = 0;
        for (Picture frame : frames) {
            boundaries += detector.next(Thumb.of(frame)).size();
        }
        return boundaries;
    }
}
