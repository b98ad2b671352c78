package org.sightline.features.video;

/** A part of a shot that still goes on, and the frame that stands for it best so far. */
final class Stretch {
    private final SeenFrame first;
    private final boolean sudden;
    private SeenFrame best;
    private double worth = -1;

    /**
     * @param sudden whether it begins with a sudden change, as of a screen within the picture
     */
    Stretch(SeenFrame first, boolean sudden) {
        this.first = first;
        this.sudden = sudden;
        this.best = first;
    }

    /** Only a frame with a picture can stand for it. */
    void add(SeenFrame frame, double its) {
        if (frame.picture() != null && its > worth * 1.05) {
            worth = its;
            best = frame;
        }
    }

    SeenFrame best() {
        return best;
    }

    double worth() {
        return Math.max(0, worth);
    }

    boolean hasPicture() {
        return best.picture() != null;
    }

    boolean isSudden() {
        return sudden;
    }

    long startMicros() {
        return first.micros();
    }

    long lengthTo(long micros) {
        return micros - first.micros();
    }
}
