package org.sightline.features.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.codec.FramesAhead;
import org.sightline.features.video.ShotDetector.Boundary;
import org.sightline.media.MediaException;

/**
 * Finds the shots of videos and prints them: what is timed, as a whole program, against other
 * programs that find shots. The next video is opened while one is looked at, as jobs work on
 * several: its decoding fills what processors are left.
 */
public final class ShotsRun {
    private ShotsRun() {}

    /**
     * @param args files
     */
    public static void main(String[] args) throws MediaException {
        FramesAhead<Thumb> next = open(args, 0);
        for (int i = 0; next != null; i++) {
            try (FramesAhead<Thumb> ahead = next) {
                next = open(args, i + 1);
                tell(args[i], ahead);
            }
        }
    }

    private static @Nullable FramesAhead<Thumb> open(String[] files, int at) throws MediaException {
        return at == files.length
                ? null
                : FramesAhead.watch(
                        Path.of(files[at]), 640, () -> frame -> Thumb.of(frame.sketch()));
    }

    private static void tell(String file, FramesAhead<Thumb> ahead) throws MediaException {
        List<Boundary> found = new ArrayList<>();
        ShotDetector detector = ShotDetectors.standard();
        for (Thumb thumb = ahead.next(); thumb != null; thumb = ahead.next()) {
            found.addAll(detector.next(thumb));
        }
        found.addAll(detector.end());
        System.out.println(file + ": " + (ahead.index() + 1) + " frames");
        found.forEach(System.out::println);
    }
}
