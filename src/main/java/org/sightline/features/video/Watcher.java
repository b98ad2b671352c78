package org.sightline.features.video;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        FrameStream frames = FrameStream.watch(path, WIDTH);
        try (FramesAhead<SeenFrame> ahead = new FramesAhead<>(frames, new Sighting()::of)) {
            return new Watch(path, ahead).watched(frames);
        }
    }

    /** What is seen of each frame, beside the frames before it. */
    private static final class Sighting {
        private @Nullable Thumb last;
        private long nextPicture;

        SeenFrame of(FrameStream frames) {
            Thumb thumb = Thumb.of(frames.sketch());
            double change = last == null ? 0 : thumb.distance(last);
            last = thumb;
            long index = frames.index();
            if (isSudden(change)) {
                nextPicture = Math.min(nextPicture, index + SETTLED);
            }
            Picture picture = index == nextPicture ? frames.picture() : null;
            nextPicture = picture == null ? nextPicture : index + STRIDE;
            return new SeenFrame(index, frames.micros(), thumb, change, picture);
        }
    }

    /** One video being watched. */
    private final class Watch {
        private final Path path;
        private final FramesAhead<SeenFrame> ahead;
        private final ShotDetector detector = ShotDetectors.standard();
        private final Deque<SeenFrame> waiting = new ArrayDeque<>();
        private final Map<Long, ShotDetector.Boundary> boundaries = new HashMap<>();
        private final List<ShotFeatures> shots = new ArrayList<>();
        private final FrameNotes notes = new FrameNotes();
        private @Nullable OpenShot open;
        private double features;

        Watch(Path path, FramesAhead<SeenFrame> ahead) {
            this.path = path;
            this.ahead = ahead;
        }

        /**
         * @param frames those that are seen ahead, to be asked at their end
         */
        Watched watched(FrameStream frames) throws MediaException {
            long began = System.nanoTime();
            long length = 40_000;
            long before = -1;
            for (SeenFrame frame = ahead.next(); frame != null; frame = ahead.next()) {
                length = before < 0 ? length : frame.micros() - before;
                before = frame.micros();
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
            long end = frames.micros() + length;
            close(frames.index() + 1, end);
            double all = (System.nanoTime() - began) / 1e9;
            return new Watched(
                    frames.index() + 1,
                    end,
                    shots,
                    notes.log(),
                    frames.damagedFrames(),
                    Map.of("shots", all - features, "features", features));
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
