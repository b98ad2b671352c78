package org.sightline.features.video;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sightline.codec.FrameAtHand;
import org.sightline.codec.FrameStream;
import org.sightline.codec.FramesAhead;
import org.sightline.features.image.Eyes;
import org.sightline.features.image.ImageFeatures;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;

/**
 * Watches a video once, from its first frame to its last: shots, and of each the frames that stand
 * for it, measured.
 *
 * <p>Every frame is looked at as a sketch; a picture is made of one in {@value #STRIDE} and of
 * those that follow a sudden change, for these alone may be keyframes. A dozen pictures of 640 px
 * are in memory at a time, whatever the video's length; decoding goes on while models look at one.
 * Thread-safe.
 */
public final class Watcher {
    private static final int WIDTH = 640;
    private static final int STRIDE = 12;

    /** After a change so sudden a shot may have begun; some frames later the picture is settled. */
    private static final double SUDDEN = 10;

    private static final int SETTLED = 4;

    private final Eyes eyes;

    public Watcher(Eyes eyes) {
        this.eyes = eyes;
    }

    /** Version of what finds the shots: a dossier by another is another. */
    public static String stamp() {
        return CueShotDetector.stamp();
    }

    static boolean isSudden(double change) {
        return change > SUDDEN;
    }

    /**
     * Watches a file.
     *
     * @throws MediaException when it has no moving picture or cannot be decoded
     */
    public Watched watch(Path path) throws MediaException {
        try (FramesAhead<Sight> ahead = FramesAhead.watch(path, WIDTH, () -> new Sighting()::of)) {
            return new Watch(path, ahead).watched();
        }
    }

    /** What is seen of a frame. */
    private record Sight(Thumb thumb, @Nullable Picture picture) {}

    /** What is seen of each frame of a section, beside the frames before it. */
    private static final class Sighting {
        private @Nullable Thumb last;
        private long frames;
        private long nextPicture = SETTLED;

        Sight of(FrameAtHand frame) {
            Thumb thumb = Thumb.of(frame.sketch());
            // The first may begin a shot: often its section begins there because of that.
            if (last == null || isSudden(thumb.distance(last))) {
                nextPicture = Math.min(nextPicture, frames + SETTLED);
            }
            last = thumb;
            Picture picture = frames == nextPicture ? frame.picture() : null;
            nextPicture = picture == null ? nextPicture : frames + STRIDE;
            frames++;
            return new Sight(thumb, picture);
        }
    }

    /** One video being watched. */
    private final class Watch {
        private final Path path;
        private final FramesAhead<Sight> ahead;
        private final ShotDetector detector = ShotDetectors.standard();
        private final Deque<SeenFrame> waiting = new ArrayDeque<>();
        private final Map<Long, ShotDetector.Boundary> boundaries = new HashMap<>();
        private final List<ShotFeatures> shots = new ArrayList<>();
        private final FrameNotes notes = new FrameNotes();
        private @Nullable OpenShot open;
        private double features;

        Watch(Path path, FramesAhead<Sight> ahead) {
            this.path = path;
            this.ahead = ahead;
        }

        Watched watched() throws MediaException {
            long began = System.nanoTime();
            long length = 40_000;
            SeenFrame before = null;
            for (Sight sight = ahead.next(); sight != null; sight = ahead.next()) {
                SeenFrame frame = seen(sight, before);
                length = before == null ? length : frame.micros() - before.micros();
                before = frame;
                waiting.add(frame);
                note(detector.next(frame.thumb()));
                if (waiting.size() > detector.lookBack()) {
                    settle(waiting.remove());
                }
            }
            note(detector.end());
            while (!waiting.isEmpty()) {
                settle(waiting.remove());
            }
            long frames = ahead.index() + 1;
            long end = ahead.micros() + length;
            close(frames, end);
            double all = (System.nanoTime() - began) / 1e9;
            return new Watched(
                    frames,
                    end,
                    shots,
                    notes.log(),
                    ahead.damagedFrames(),
                    Map.of("shots", all - features, "features", features));
        }

        private SeenFrame seen(Sight sight, @Nullable SeenFrame before) {
            double change = before == null ? 0 : sight.thumb().distance(before.thumb());
            return new SeenFrame(
                    ahead.index(), ahead.micros(), sight.thumb(), change, sight.picture());
        }

        private void note(List<ShotDetector.Boundary> found) {
            found.forEach(boundary -> boundaries.put(boundary.frame(), boundary));
        }

        /** A frame that no boundary can be told before any more joins its shot. */
        private void settle(SeenFrame frame) throws MediaException {
            ShotDetector.Boundary begins = boundaries.remove(frame.index());
            if (open == null || begins != null) {
                close(frame.index(), frame.micros());
                open =
                        new OpenShot(
                                frame,
                                begins == null ? ShotDetector.Boundary.cut(frame.index()) : begins,
                                this::look);
            }
            open.add(frame);
            notes.add(
                    frame.micros(),
                    frame.change(),
                    detector.sureness(frame.index()),
                    frame.thumb().luma());
        }

        private void close(long endFrame, long endMicros) throws MediaException {
            if (open != null) {
                shots.add(open.closed(endFrame, endMicros));
            }
        }

        private ImageFeatures look(SeenFrame frame) throws MediaException {
            long start = System.nanoTime();
            Picture kept = frame.picture();
            Picture picture = kept != null ? kept : FrameStream.grab(path, frame.micros(), WIDTH);
            ImageFeatures seen = eyes.skim(picture);
            features += (System.nanoTime() - start) / 1e9;
            return seen;
        }
    }
}
