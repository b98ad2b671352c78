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
import org.sightline.codec.VideoFrame;
import org.sightline.features.image.Eyes;
import org.sightline.media.MediaException;

/**
 * Watches a video once, from its first frame to its last: shots, and of each the frame that stands
 * for it, measured.
 *
 * <p>Some 50 frames of 640 px are in memory at a time, whatever the video's length. Thread-safe.
 */
public final class Watcher {
    private static final int WIDTH = 640;

    private final Eyes eyes;

    public Watcher(Eyes eyes) {
        this.eyes = eyes;
    }

    /** Version of what finds the shots, for the address of a dossier. */
    public static String stamp() {
        return CueShotDetector.stamp();
    }

    /**
     * Watches a file.
     *
     * @throws MediaException when it has no moving picture or cannot be decoded
     */
    public Watched watch(Path path) throws MediaException {
        try (FrameStream frames = FrameStream.open(path, WIDTH)) {
            return new Watch(frames).watched();
        }
    }

    private record Waiting(VideoFrame frame, Thumb thumb, double change) {}

    /** One video being watched. */
    private final class Watch {
        private final FrameStream frames;
        private final ShotDetector detector = ShotDetectors.standard();
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private final Map<Long, ShotDetector.Boundary> boundaries = new HashMap<>();
        private final List<ShotFeatures> shots = new ArrayList<>();
        private final FrameNotes notes = new FrameNotes();
        private @Nullable OpenShot open;
        private double features;

        Watch(FrameStream frames) {
            this.frames = frames;
        }

        Watched watched() throws MediaException {
            long began = System.nanoTime();
            long count = 0;
            long lastMicros = 0;
            long lastLength = 0;
            Thumb before = null;
            for (VideoFrame frame = frames.next(); frame != null; frame = frames.next()) {
                Thumb thumb = Thumb.of(frame.picture());
                waiting.add(new Waiting(frame, thumb, before == null ? 0 : thumb.distance(before)));
                note(detector.next(thumb));
                before = thumb;
                lastLength = count == 0 ? 40_000 : frame.micros() - lastMicros;
                lastMicros = frame.micros();
                count++;
                if (waiting.size() > detector.lookBack()) {
                    settle(waiting.remove());
                }
            }
            note(detector.end());
            while (!waiting.isEmpty()) {
                settle(waiting.remove());
            }
            long end = lastMicros + lastLength;
            close(count, end);
            double all = (System.nanoTime() - began) / 1e9;
            return new Watched(
                    count,
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
        private void settle(Waiting waits) {
            VideoFrame frame = waits.frame();
            ShotDetector.Boundary begins = boundaries.remove(frame.index());
            if (open == null || begins != null) {
                close(frame.index(), frame.micros());
                open =
                        new OpenShot(
                                frame,
                                begins == null ? ShotDetector.Boundary.cut(frame.index()) : begins);
            }
            open.add(frame, waits.thumb(), waits.change());
            notes.add(
                    frame.micros(),
                    waits.change(),
                    detector.sureness(frame.index()),
                    waits.thumb().luma());
        }

        private void close(long endFrame, long endMicros) {
            OpenShot shot = open;
            if (shot == null) {
                return;
            }
            long start = System.nanoTime();
            VideoFrame keyframe = shot.keyframe();
            Shot closed = shot.closed(endFrame, endMicros);
            shots.add(
                    new ShotFeatures(
                            closed,
                            keyframe.micros(),
                            shot.motion(),
                            eyes.look(keyframe.picture())));
            features += (System.nanoTime() - start) / 1e9;
        }
    }
}
