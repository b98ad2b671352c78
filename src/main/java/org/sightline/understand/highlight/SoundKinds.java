package org.sightline.understand.highlight;

import java.util.List;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.TimeSpan;

/** Of what kind the sound of a video is: where somebody speaks, and where there is music. */
public record SoundKinds(List<TimeSpan> speech, List<TimeSpan> music) {
    private static final double MOSTLY = 0.5;

    public static SoundKinds of(VideoDossier video) {
        return new SoundKinds(video.speech(), video.music());
    }

    /** The share of a span in which somebody speaks, 0..1. */
    public double speechIn(TimeSpan span) {
        return share(speech, span);
    }

    /** The share of a span in which there is music, 0..1. */
    public double musicIn(TimeSpan span) {
        return share(music, span);
    }

    /** What fills half of a span or more, to be added to a reason; empty for neither. */
    String words(TimeSpan span) {
        boolean music = musicIn(span) >= MOSTLY;
        boolean speech = speechIn(span) >= MOSTLY;
        if (music) {
            return speech ? " (speech over music)" : " (music)";
        }
        return speech ? " (speech)" : "";
    }

    private static double share(List<TimeSpan> kind, TimeSpan span) {
        long shared = kind.stream().mapToLong(one -> one.sharedMicros(span)).sum();
        return span.lengthMicros() == 0 ? 0 : (double) shared / span.lengthMicros();
    }
}
