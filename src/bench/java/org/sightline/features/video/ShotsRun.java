package org.sightline.features.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sightline.codec.FramesAhead;
import org.sightline.features.video.ShotDetector.Boundary;
import org.sightline.media.MediaException;

/**
 * Finds the shots of videos and prints them: what is timed, as a whole program, against other
 * programs that find shots.
 */
public final class ShotsRun {
    private ShotsRun() {}

    /**
     * @param args files
     */
    public static void main(String[] args) throws MediaException {
        for (String file : args) {
            try (FramesAhead<Thumb> ahead =
                    FramesAhead.watch(
                            Path.of(file), 640, () -> frame -> Thumb.of(frame.sketch()))) {
                tell(file, ahead);
            }
        }
    }

    private static void tell(String file, FramesAhead<Thumb> ahead) throws MediaException {
        List<Boundary> found = new ArrayList<>();
        ShotDetector detector = ShotDetectors.standard();
        for (Thumb thumb = ahead.next(); thumb != null; thumb = ahead.next()) {
            found.addAll(detector.next(thumb));
        }
        found.addAll(detector.end());
        System.out.append(file).append(' ').println(ahead.index() + 1);
        for (Boundary boundary : found) {
            System.out.append(boundary.transition().name()).append(' ').println(boundary.frame());
        }
    }
}
