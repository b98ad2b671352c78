package org.sightline.understand.highlight;

import java.util.ArrayList;
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

    private static final double RARE_SHARE = 0.3;
    private static final int WORDS_FOR_RATE = 5;

    private final List<Utterance> heard;
    private final SoundTrack sound;
    private final Usual rate;
    private final Usual level;
    private final boolean rare;

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
        rare = spoken < RARE_SHARE * video.durationMicros();
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
        List<Emphasis> signs = new ArrayList<>();
        if (CueWords.in(said.text()).isPresent()) {
            signs.add(new Emphasis(said, 0.5, said.confidence(), heardWith(said)));
        }
        double louder = sound.typical(said.span()) - level.median();
        signs.add(
                new Emphasis(
                        said,
                        level.strength(louder + level.median()),
                        louder,
                        String.format(
                                Locale.ROOT,
                                "%.0f dB louder than speech here usually is",
                                louder)));
        if (said.words().size() >= WORDS_FOR_RATE) {
            signs.add(fast(said));
        }
        if (rare) {
            signs.add(new Emphasis(said, 0.35, said.confidence(), heardWith(said)));
        }
        double none = signs.stream().mapToDouble(s -> 1 - s.strength()).reduce(1, (a, b) -> a * b);
        return signs.stream()
                .filter(sign -> sign.strength() > 0)
                .max(Comparator.comparingDouble(Emphasis::strength))
                .map(sign -> sign.withStrength((1 - none) * said.confidence()))
                .stream();
    }

    private Emphasis fast(Utterance said) {
        double perSecond = wordsPerSecond(said);
        String text =
                String.format(
                        Locale.ROOT,
                        "said fast: %.1f words a second, median %.1f",
                        perSecond,
                        rate.median());
        return new Emphasis(said, rate.strength(perSecond), perSecond, text);
    }

    private static String heardWith(Utterance said) {
        return "heard with confidence " + Numbers.two(said.confidence());
    }

    private static double wordsPerSecond(Utterance said) {
        return said.words().size() / Math.max(0.2, said.span().seconds());
    }

    private static boolean isSure(Utterance said) {
        return said.confidence() >= LEAST_CONFIDENCE && !said.text().isBlank();
    }

    private static boolean isMostlyIn(TimeSpan said, TimeSpan span) {
        long shared =
                Math.min(said.endMicros(), span.endMicros())
                        - Math.max(said.startMicros(), span.startMicros());
        return shared >= 0.8 * Math.min(said.lengthMicros(), span.lengthMicros());
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
