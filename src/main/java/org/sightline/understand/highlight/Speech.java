package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.TimeSpan;
import org.sightline.media.Utterance;

/** What is said in one video, and which of it is said with emphasis. */
final class Speech {
    /** Words below this are mostly music or noise that was taken for words. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private static final double CUE = 0.5;

    /** Loudness of all sound is a signal of its own; here it adds a little. */
    private static final double LOUD = 0.5;

    private static final double RARE = 0.35;
    private static final double RARE_SHARE = 0.3;
    private static final int WORDS_FOR_RATE = 5;

    private final List<Utterance> heard;
    private final SoundTrack sound;
    private final Usual rate;
    private final Usual level;
    private final double share;

    Speech(VideoDossier video, SoundTrack sound) {
        this.sound = sound;
        heard =
                video.transcript().timed()
                        ? video.transcript().utterances().stream().filter(Speech::isSure).toList()
                        : List.of();
        rate =
                Usual.of(
                        heard.stream()
                                .filter(said -> said.words().size() >= WORDS_FOR_RATE)
                                .mapToDouble(Speech::wordsPerSecond)
                                .toArray(),
                        0.6);
        level = Usual.of(heard.stream().mapToDouble(u -> sound.typical(u.span())).toArray(), 2.5);
        long spoken = heard.stream().mapToLong(said -> said.span().lengthMicros()).sum();
        share = (double) spoken / Math.max(1, video.durationMicros());
    }

    /** The utterance with most emphasis of those that lie in the span for the most part. */
    Optional<Emphasis> strongestIn(TimeSpan span) {
        return heard.stream()
                .filter(said -> isMostlyIn(said.span(), span))
                .flatMap(this::emphasis)
                .max(Comparator.comparingDouble(Emphasis::strength));
    }

    /** Emphasis of an utterance: the strongest sign of it, the others adding to its strength. */
    private Stream<Emphasis> emphasis(Utterance said) {
        List<Emphasis> signs =
                Stream.of(cue(said), loud(said), fast(said), rare(said))
                        .flatMap(Optional::stream)
                        .filter(sign -> sign.strength() > 0)
                        .toList();
        double none = signs.stream().mapToDouble(s -> 1 - s.strength()).reduce(1, (a, b) -> a * b);
        return signs.stream()
                .max(Comparator.comparingDouble(Emphasis::strength))
                .map(sign -> sign.withStrength((1 - none) * said.confidence()))
                .stream();
    }

    private static Optional<Emphasis> cue(Utterance said) {
        String heard = ", heard with confidence " + Numbers.two(said.confidence());
        return CueWords.in(said.text())
                .map(cue -> "cue word ‘" + cue + "’" + heard)
                .map(text -> new Emphasis(said, CUE, said.confidence(), text));
    }

    private Optional<Emphasis> loud(Utterance said) {
        double lufs = sound.typical(said.span());
        double louder = lufs - level.median();
        String text =
                String.format(Locale.ROOT, "%.0f dB louder than speech here usually is", louder);
        return Optional.of(new Emphasis(said, LOUD * level.strength(lufs), louder, text));
    }

    private Optional<Emphasis> fast(Utterance said) {
        if (said.words().size() < WORDS_FOR_RATE) {
            return Optional.empty();
        }
        double perSecond = wordsPerSecond(said);
        String text =
                String.format(
                        Locale.ROOT,
                        "said fast: %.1f words a second, median %.1f",
                        perSecond,
                        rate.median());
        return Optional.of(new Emphasis(said, rate.strength(perSecond), perSecond, text));
    }

    private Optional<Emphasis> rare(Utterance said) {
        String text =
                String.format(Locale.ROOT, "in a video with speech in %.0f %% of it", share * 100);
        return share < RARE_SHARE
                ? Optional.of(new Emphasis(said, RARE, share * 100, text))
                : Optional.empty();
    }

    private static double wordsPerSecond(Utterance said) {
        return said.words().size() / Math.max(0.2, said.span().seconds());
    }

    private static boolean isSure(Utterance said) {
        return said.confidence() >= LEAST_CONFIDENCE && !said.text().isBlank();
    }

    private static boolean isMostlyIn(TimeSpan said, TimeSpan span) {
        return said.sharedMicros(span) >= 0.8 * Math.min(said.lengthMicros(), span.lengthMicros());
    }

    /**
     * An utterance that is emphasised, and what shows it.
     *
     * @param strength 0..1
     * @param value the number that {@code text} tells
     */
    record Emphasis(Utterance said, double strength, double value, String text) {
        Emphasis withStrength(double other) {
            return new Emphasis(said, other, value, text);
        }
    }
}
