package org.sightline.understand.highlight;

import org.sightline.dossier.VideoDossier;

/** One video with what its judgements share: made once, read by all of them. */
record Measures(
        VideoDossier video,
        FrameGrid grid,
        SoundTrack sound,
        Look look,
        Speech speech,
        Sights sights,
        ScreenText text,
        CutPoints cuts) {
    /**
     * @throws IllegalArgumentException for a video without shots
     */
    static Measures of(VideoDossier video) {
        FrameGrid grid = new FrameGrid(video);
        SoundTrack sound = new SoundTrack(video.loudness());
        return new Measures(
                video,
                grid,
                sound,
                new Look(video.shots()),
                new Speech(video, sound),
                new Sights(video.shots()),
                new ScreenText(video.shots()),
                new CutPoints(video.transcript(), grid, sound));
    }

    Titles titles() {
        return new Titles(sights, speech, text);
    }
}
