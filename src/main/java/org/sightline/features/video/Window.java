package org.sightline.features.video;

import java.util.ArrayList;
import java.util.List;

/** The last frames of a video by their numbers, and how much each differs from the one before. */
final class Window {
    private final int size;
    private final List<Thumb> frames = new ArrayList<>();
    private final List<Double> changes = new ArrayList<>();
    private long count;

    Window(int size) {
        this.size = size;
    }

    void add(Thumb frame) {
        changes.add(frames.isEmpty() ? 0 : frame.distance(frames.get(frames.size() - 1)));
        frames.add(frame);
        if (frames.size() > size) {
            frames.remove(0);
            changes.remove(0);
        }
        count++;
    }

    /** Number of the frame after the last. */
    long end() {
        return count;
    }

    boolean has(long frame) {
        return frame >= count - frames.size() && frame < count;
    }

    Thumb at(long frame) {
        return frames.get((int) (frame - count + frames.size()));
    }

    /** Difference of a frame from the one before it, 0..255; 0 for the video's first. */
    double change(long frame) {
        return changes.get((int) (frame - count + frames.size()));
    }

    /** The greatest change of some frames, without those that are not here. */
    double most(long first, long last) {
        double most = 0;
        for (long i = first; i <= last; i++) {
            most = Math.max(most, has(i) ? change(i) : 0);
        }
        return most;
    }

    /** The mean change of some frames, without those that are not here; 0 for none. */
    double mean(long first, long last) {
        double sum = 0;
        int n = 0;
        for (long i = first; i <= last; i++) {
            if (has(i)) {
                sum += change(i);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
