package org.sightline.features.video;

/** The last frames of a video by their numbers, and how much each differs from the one before. */
final class Window {
    private final Thumb[] frames;
    private final double[] changes;
    private long count;

    /**
     * @param size how many frames are kept
     */
    Window(int size) {
        this.frames = new Thumb[size];
        this.changes = new double[size];
    }

    void add(Thumb frame) {
        int at = place(count);
        changes[at] = count == 0 ? 0 : frame.distance(at(count - 1));
        frames[at] = frame;
        count++;
    }

    /** Frames go round: the newest lies where the oldest lay. */
    private int place(long frame) {
        return (int) (frame % frames.length);
    }

    /** Number of the frame after the last. */
    long end() {
        return count;
    }

    boolean has(long frame) {
        return frame >= first() && frame < count;
    }

    private long first() {
        return Math.max(0, count - frames.length);
    }

    Thumb at(long frame) {
        return frames[place(frame)];
    }

    /** Difference of a frame from the one before it, 0..255; 0 for the video's first. */
    double change(long frame) {
        return changes[place(frame)];
    }

    /** The greatest change of some frames, without those that are not here. */
    double most(long first, long last) {
        double most = 0;
        long end = Math.min(last + 1, count);
        for (long i = Math.max(first, first()); i < end; i++) {
            most = Math.max(most, change(i));
        }
        return most;
    }

    /** The mean change of some frames, without those that are not here; 0 for none. */
    double mean(long first, long last) {
        long from = Math.max(first, first());
        long end = Math.min(last + 1, count);
        double sum = 0;
        for (long i = from; i < end; i++) {
            sum += change(i);
        }
        return from < end ? sum / (end - from) : 0;
    }
}
