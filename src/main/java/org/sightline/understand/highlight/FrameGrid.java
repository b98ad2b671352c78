package org.sightline.understand.highlight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.sightline.dossier.VideoDossier;
import org.sightline.features.video.ShotFeatures;
import org.sightline.media.FrameRate;
import org.sightline.media.TimeSpan;

/**
 * Frame numbers and moments of one video.
 *
 * <p>Exact for every frame, also at variable rate: each has the timestamp it was decoded with.
 * Immutable.
 */
public final class FrameGrid {
    private final long[] micros;
    private final long end;
    private final FrameRate rate;

    /**
     * @throws IllegalArgumentException for a video without shots
     */
    public FrameGrid(VideoDossier video) {
        List<ShotFeatures> shots = video.shots();
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("a video has at least one shot");
        }
        micros = video.log().micros();
        end = shots.get(shots.size() - 1).shot().span().endMicros();
        rate = rateOf(video);
    }

    /** The rate that the file tells, else the one at which its frames were seen to follow. */
    public static FrameRate rateOf(VideoDossier video) {
        FrameRate told = video.info().frameRate();
        // an old dossier may hold the clock of a file instead of its rate
        if (told != null && told.isPlausible()) {
            return told;
        }
        long[] micros = video.log().micros();
        long between = micros.length < 2 ? 0 : micros[micros.length - 1] - micros[0];
        return between > 0
                ? FrameRate.nearest((micros.length - 1) * 1e6 / between)
                : FrameRate.nearest(1e6 / Math.max(1, video.durationMicros()));
    }

    /** Whether every frame is shown where counting by the frame rate says. */
    public boolean constant() {
        return LongStream.range(0, micros.length).allMatch(i -> rate.frameAt(micros[(int) i]) == i);
    }

    /** First frame of the video. */
    public long firstFrame() {
        return 0;
    }

    /** One past the last frame. */
    public long endFrame() {
        return micros.length;
    }

    /** The moment a frame begins; of {@link #endFrame()} the end of the last. */
    public long microsOf(long frame) {
        return frame >= micros.length ? end : micros[(int) Math.max(0, frame)];
    }

    /** The first frame that begins at this moment or later, at most {@link #endFrame()}. */
    public long atOrAfter(long moment) {
        int found = Arrays.binarySearch(micros, moment);
        return found >= 0 ? found : -found - 1;
    }

    /** The last frame that begins at this moment or earlier, at least {@link #firstFrame()}. */
    public long atOrBefore(long moment) {
        if (moment >= end) {
            return endFrame();
        }
        int found = Arrays.binarySearch(micros, moment);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The stretch from one frame to before another. */
    public TimeSpan span(long startFrame, long endFrame) {
        return new TimeSpan(microsOf(startFrame), microsOf(endFrame));
    }
}
