package org.sightline.understand.highlight;

import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.Shot;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.FrameRate;
import org.sightline.media.MediaInfo;
import org.sightline.media.TimeSpan;

/**
 * Frame numbers and moments of one video.
 *
 * <p>Exact at every shot start and end. Within a shot it counts by the frame rate where the shot's
 * own numbers and timestamps agree with it, and divides the shot evenly where they do not (variable
 * rate). Immutable.
 */
public final class FrameGrid {
    private final List<Shot> shots;
    private final FrameRate rate;

    /**
     * @throws IllegalArgumentException for a video without shots
     */
    public FrameGrid(VideoDossier video) {
        shots = video.shots().stream().map(ShotFeatures::shot).toList();
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("a video has at least one shot");
        }
        rate = rateOf(video);
    }

    /** The rate that the file tells, else the measured one. */
    public static FrameRate rateOf(VideoDossier video) {
        MediaInfo info = video.info();
        if (info.frameRate() != null) {
            return info.frameRate();
        }
        double seconds = Math.max(1, video.durationMicros()) / 1e6;
        return FrameRate.nearest(Math.max(1, video.frames()) / seconds);
    }

    /** Whether every shot begins where counting by the frame rate says. */
    public boolean constant() {
        return shots.stream()
                .allMatch(shot -> rate.frameAt(shot.span().startMicros()) == shot.startFrame());
    }

    /** First frame of the video, at 0 for all but odd files. */
    public long firstFrame() {
        return shots.get(0).startFrame();
    }

    /** One past the last frame. */
    public long endFrame() {
        return shots.get(shots.size() - 1).endFrame();
    }

    /** The moment a frame begins; of {@link #endFrame()} the end of the last shot. */
    public long microsOf(long frame) {
        if (frame >= endFrame()) {
            return shots.get(shots.size() - 1).span().endMicros();
        }
        Shot shot = shotOfFrame(frame);
        TimeSpan span = shot.span();
        if (frame <= shot.startFrame()) {
            return span.startMicros();
        }
        return isRegular(shot) ? regular(shot, frame) : shared(shot, frame);
    }

    /** The first frame that begins at this moment or later, at most {@link #endFrame()}. */
    public long atOrAfter(long micros) {
        long frame = atOrBefore(micros);
        return microsOf(frame) >= micros ? frame : Math.min(endFrame(), frame + 1);
    }

    /** The last frame that begins at this moment or earlier, at least {@link #firstFrame()}. */
    public long atOrBefore(long micros) {
        if (micros >= shots.get(shots.size() - 1).span().endMicros()) {
            return endFrame();
        }
        long low = firstFrame();
        long high = endFrame() - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (microsOf(middle) <= micros) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The stretch from one frame to before another. */
    public TimeSpan span(long startFrame, long endFrame) {
        return new TimeSpan(microsOf(startFrame), microsOf(endFrame));
    }

    private Shot shotOfFrame(long frame) {
        int low = 0;
        int high = shots.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (shots.get(middle).startFrame() <= frame) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return shots.get(low);
    }

    /** Both ends of the shot lie within half a frame of where the rate puts them. */
    private boolean isRegular(Shot shot) {
        long counted = rate.microsOf(shot.endFrame()) - rate.microsOf(shot.startFrame());
        long frame = rate.microsOf(1);
        // The sound of the last shot may outlast its picture.
        boolean last = shot.endFrame() == endFrame();
        long difference = shot.span().lengthMicros() - counted;
        return last ? difference > -frame / 2 : Math.abs(difference) < frame / 2;
    }

    private long regular(Shot shot, long frame) {
        long start = shot.span().startMicros();
        if (Math.abs(start - rate.microsOf(shot.startFrame())) <= 1) {
            return rate.microsOf(frame);
        }
        return start + rate.microsOf(frame) - rate.microsOf(shot.startFrame());
    }

    private static long shared(Shot shot, long frame) {
        double part = (double) (frame - shot.startFrame()) / (shot.endFrame() - shot.startFrame());
        return shot.span().startMicros() + Math.round(part * shot.span().lengthMicros());
    }
}
