package org.sightline.understand.highlight;

import java.util.Locale;
import java.util.Optional;
import org.sightline.media.TimeSpan;

/** Far louder than the video usually is. */
final class SoundSignal implements Signal {
    private static final double WEIGHT = 0.8;
    private static final double LEAST_DB = 4;
    private static final long RUN_UP = 500_000;

    private final SoundTrack sound;
    private final SoundKinds kinds;

    SoundSignal(SoundTrack sound, SoundKinds kinds) {
        this.sound = sound;
        this.kinds = kinds;
    }

    @Override
    public Optional<Found> in(Candidate candidate) {
        if (sound.isSilent()) {
            return Optional.empty();
        }
        TimeSpan span = candidate.span();
        double loudest = sound.loudest(span);
        double above = loudest - sound.usual().median();
        double strength = WEIGHT * sound.usual().strength(loudest) * sound.rarity(loudest);
        if (above < LEAST_DB || strength == 0) {
            return Optional.empty();
        }
        String text =
                String.format(Locale.ROOT, "%.0f dB louder than this video usually is", above)
                        + kinds.words(span);
        double shownWhole = beginsWithIt(span, loudest) ? 0.8 : 1;
        return Optional.of(
                new Found(
                        strength * shownWhole, new Reason("sound", Numbers.rounded(above), text)));
    }

    /** A loud moment without what led to it is worth less. */
    private boolean beginsWithIt(TimeSpan span, double loudest) {
        long early = Math.min(span.endMicros(), span.startMicros() + RUN_UP);
        return sound.loudest(new TimeSpan(span.startMicros(), early)) >= loudest;
    }
}
