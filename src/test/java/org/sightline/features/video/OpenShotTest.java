package org.sightline.features.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sightline.features.image.ImageFeatures;
import org.sightline.media.MediaException;
import org.sightline.media.Picture;
import org.sightline.media.TimeSpan;

class OpenShotTest {
    private static final long STEP = 40_000;

    private final List<Long> looked = new ArrayList<>();
    private final List<Integer> greys = new ArrayList<>();
    private final Map<Integer, Thumb> thumbs = new HashMap<>();

    @Test
    void aShortShotHasOneKeyframe() {
        hold(90, 60);

        assertThat(seen().keyframes()).hasSize(1);
    }

    @Test
    void aLongShotThatStaysTheSameIsLookedAtOnce() {
        hold(90, 1500);

        ShotFeatures shot = seen();

        assertThat(looked).hasSize(1);
        assertThat(shot.keyframe().span()).isEqualTo(new TimeSpan(0, 1500 * STEP));
    }

    @Test
    void whatAppearsInALongShotHasItsOwnKeyframe() {
        hold(90, 150);
        hold(97, 150);

        ShotFeatures shot = seen();

        assertThat(shot.keyframes()).hasSize(2);
        assertThat(shot.keyframes().get(1).span()).isEqualTo(new TimeSpan(150 * STEP, 300 * STEP));
        assertThat(shot.keyframes().get(1).micros()).isBetween(150 * STEP, 300 * STEP);
    }

    @Test
    void aSuddenChangeThatIsNoCutBeginsAStretch() {
        hold(90, 40);
        hold(200, 20);
        hold(90, 60);

        assertThat(seen().keyframes())
                .extracting(Keyframe::span)
                .containsExactly(
                        new TimeSpan(0, 40 * STEP),
                        new TimeSpan(40 * STEP, 60 * STEP),
                        new TimeSpan(60 * STEP, 120 * STEP));
    }

    /** Films of 24 frames a second are shown at 30 so. */
    @Test
    void aFrameShownTwiceWhileTheCameraMovesBeginsNoStretch() {
        hold(60, 1);
        for (int i = 0; i < 60; i++) {
            hold(66 + i % 2 * 12, i % 4 == 3 ? 2 : 1);
        }

        assertThat(seen().keyframes()).hasSize(1);
    }

    @Test
    void anHourThatChangesAllTheTimeIsLookedAtSparingly() {
        for (int i = 0; i < 3600; i++) {
            hold(30 + i * 37 % 200, 25);
        }

        assertThat(seen().keyframes()).hasSizeBetween(30, 70);
    }

    private void hold(int grey, int frames) {
        for (int i = 0; i < frames; i++) {
            greys.add(grey);
        }
    }

    /** As a watcher feeds it: a picture of one frame in twelve, and soon after a sudden change. */
    private ShotFeatures seen() {
        try {
            OpenShot shot = null;
            Thumb before = null;
            long next = 0;
            for (int i = 0; i < greys.size(); i++) {
                Thumb thumb = thumbs.computeIfAbsent(greys.get(i), grey -> Thumb.of(card(grey)));
                double change = before == null ? 0 : thumb.distance(before);
                next = Watcher.isSudden(change) ? Math.min(next, i + 4) : next;
                Picture picture = i == next ? card(greys.get(i)) : null;
                next = picture == null ? next : i + 12;
                SeenFrame frame = new SeenFrame(i, i * STEP, thumb, change, picture);
                shot = shot == null ? opened(frame) : shot;
                shot.add(frame);
                before = thumb;
            }
            assertThat(shot).isNotNull();
            return shot.closed(greys.size(), greys.size() * STEP);
        } catch (MediaException e) {
            throw new AssertionError(e);
        }
    }

    private OpenShot opened(SeenFrame frame) {
        return new OpenShot(
                frame,
                ShotDetector.Boundary.cut(0),
                seen -> {
                    looked.add(seen.index());
                    return ImageFeatures.NONE;
                });
    }

    private static Picture card(int grey) {
        byte[] rgb = new byte[192 * 108 * 3];
        Arrays.fill(rgb, (byte) grey);
        return new Picture(192, 108, rgb);
    }
}
