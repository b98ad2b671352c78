package org.sightline.features.video;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.features.image.ImageFeatures;
import org.sightline.media.MediaException;
import org.sightline.media.TimeSpan;

/**
 * A shot that still goes on, stretch by stretch. Of each stretch the best frame is looked at when
 * it ends, unless it is like the one before; what was looked at is not kept as a picture. The
 * longer a shot is, the longer its stretches are.
 */
final class OpenShot {
    /** Looks at a frame that stands for a stretch; it may be one without a picture. */
    @FunctionalInterface
    interface Eye {
        ImageFeatures look(SeenFrame frame) throws MediaException;
    }

    private static final double MOST_CHANGE = 64;
    private static final long STRETCH = 3_000_000;
    private static final long LEAST_STRETCH = 1_000_000;

    /** After so many keyframes stretches are twice as long, and again after as many. */
    private static final int MANY = 8;

    /** What moves in front of a camera that stands changes a picture by more. */
    private static final double UNLIKE = 4;

    /** A sudden change is greater than those before it by so much. */
    private static final double STANDS_OUT = 2;

    private final SeenFrame first;
    private final ShotDetector.Boundary begins;
    private final Eye eye;
    private final List<Keyframe> keyframes = new ArrayList<>();
    private Stretch stretch;
    private @Nullable Thumb kept;
    private long frames;
    private double change;
    private double changeBefore;
    private double changeBeforeThat;

    OpenShot(SeenFrame first, ShotDetector.Boundary begins, Eye eye) {
        this.first = first;
        this.begins = begins;
        this.eye = eye;
        this.stretch = new Stretch(first, false);
    }

    /** Takes the next frame. One with a picture may stand for its stretch. */
    void add(SeenFrame frame) throws MediaException {
        change += frames == 0 ? 0 : frame.change();
        frames++;
        boolean sudden = isSudden(frame) && keyframes.size() < MANY;
        changeBeforeThat = changeBefore;
        changeBefore = frame.change();
        long longest = STRETCH << Math.min(20, keyframes.size() / MANY);
        if (stretch.hasPicture() && (sudden || stretch.lengthTo(frame.micros()) >= longest)) {
            end(frame.micros());
            stretch = new Stretch(frame, sudden);
        }
        stretch.add(frame, worth(frame));
    }

    /** What goes on changing is a camera that moves fast, though a frame be shown twice. */
    private boolean isSudden(SeenFrame frame) {
        double before = Math.max(changeBefore, changeBeforeThat);
        return Watcher.isSudden(frame.change()) && frame.change() > STANDS_OUT * before;
    }

    /** The shot that this was, once the next begins. */
    ShotFeatures closed(long endFrame, long endMicros) throws MediaException {
        end(endMicros);
        TimeSpan span = new TimeSpan(first.micros(), endMicros);
        Shot shot =
                new Shot(
                        first.index(),
                        endFrame,
                        span,
                        begins.transition(),
                        begins.first(),
                        begins.last());
        double motion = frames < 2 ? 0 : Math.min(1, change / (frames - 1) / MOST_CHANGE);
        return new ShotFeatures(shot, motion, keyframes);
    }

    private void end(long micros) throws MediaException {
        SeenFrame best = stretch.best();
        if (kept != null && (isShort(micros) || kept.distance(best.thumb()) < UNLIKE)) {
            Keyframe last = keyframes.remove(keyframes.size() - 1);
            TimeSpan longer = new TimeSpan(last.span().startMicros(), micros);
            keyframes.add(new Keyframe(longer, last.micros(), last.worth(), last.image()));
            return;
        }
        kept = best.thumb();
        TimeSpan span = new TimeSpan(stretch.startMicros(), micros);
        keyframes.add(new Keyframe(span, best.micros(), stretch.worth(), eye.look(best)));
    }

    private boolean isShort(long micros) {
        return !stretch.hasPicture()
                || (!stretch.isSudden() && stretch.lengthTo(micros) < LEAST_STRETCH);
    }

    /** Sharp, still and lit; the very first frames are often still blurred by a transition. */
    private double worth(SeenFrame frame) {
        double still = 1 / (1 + frame.change() / 8);
        double lit = frame.thumb().isBlack() ? 0.01 : 1;
        boolean changes = frame.index() <= begins.last() || frames <= 3;
        double settled = changes ? 0.05 : Math.min(1, 0.5 + frames / 50.0);
        return Math.sqrt(frame.thumb().sharpness()) * still * lit * settled;
    }
}
