package org.sightline.features.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sightline.codec.FramesAhead;
import org.sightline.features.video.ShotDetector.Boundary;

/**
 * Finds the shots of videos and prints them: what is timed, as a whole program, against other
 * programs that find shots.
 */
public final class ShotsRun {
    private ShotsRun() {}

    /**
     * @param args files
     */
    public static void main(String[] args) throws Exception {
        for (String file : args) {
            List<Boundary> found = new ArrayList<>();
            long frames = 0;
            try (FramesAhead<Thumb> ahead =
                    FramesAhead.watch(
                            Path.of(file), 640, () -> frame -> Thumb.of(frame.sketch()))) {
                ShotDetector detector = ShotDetectors.standard();
                for (Thumb thumb = ahead.next(); thumb != null; thumb = ahead.next()) {
                    found.addAll(detector.next(thumb));
                    frames++;
                }
                found.addAll(detector.end());
            }
            System.out.println(file + ": " + frames + " frames");
            found.forEach(System.out::println);
        }
    }
}
