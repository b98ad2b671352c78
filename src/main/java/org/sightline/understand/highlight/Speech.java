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
    private static final double BREAKS_SILENCE = 0.45;
    private static final long LONG_SILENCE = 8_000_000;
    private static final double SILENT = -50;
    private static final int WORDS_FOR_RATE = 5;

    /** Noises and music are taken for a word or two with full confidence. */
    private static final int WORDS_TO_COUNT = 3;

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

    /** What is said within the span with most emphasis, as {@link #strongest}. */
    Optional<Emphasis> strongestIn(TimeSpan span) {
        return strongest(in(span));
    }

    /** Of what is said, that with most emphasis: a whole utterance or three words of it. */
    Optional<Emphasis> strongest(Stream<Utterance> said) {
        return said.filter(part -> part.words().size() >= WORDS_TO_COUNT || heard.contains(part))
                .flatMap(this::emphasis)
                .max(Comparator.comparingDouble(Emphasis::strength));
    }

    /** What is surely heard within the span, in order; of utterances that reach out, their part. */
    Stream<Utterance> in(TimeSpan span) {
        return heard.stream()
                .filter(said -> said.span().overlaps(span))
                .flatMap(said -> SpokenPart.of(said, span).stream());
    }

    /** The strongest sign of emphasis, the others adding to its strength. */
    private Stream<Emphasis> emphasis(Utterance said) {
        List<Emphasis> signs =
                Stream.of(cue(said), loud(said), fast(said), rare(said), afterSilence(said))
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
        if (share >= RARE_SHARE || said.words().size() < WORDS_TO_COUNT) {
            return Optional.empty();
        }
        String text =
                String.format(Locale.ROOT, "in a video with speech in %.0f %% of it", share * 100);
        return Optional.of(new Emphasis(said, RARE, share * 100, text));
    }

    /** Said into a long silence; after music nothing is certain. */
    private Optional<Emphasis> afterSilence(Utterance said) {
        long start = said.span().startMicros();
        return heard.stream()
                .map(other -> other.span().endMicros())
                .filter(end -> end <= start)
                .max(Comparator.naturalOrder())
                .filter(end -> start - end >= LONG_SILENCE)
                .filter(end -> sound.typical(new TimeSpan(end, start)) < SILENT)
                .map(end -> (start - end) / 1e6)
                .map(
                        s ->
                                new Emphasis(
                                        said,
                                        BREAKS_SILENCE,
                                        s,
                                        String.format(Locale.ROOT, "after %.0f s of silence", s)));
    }

    private static double wordsPerSecond(Utterance said) {
        return said.words().size() / Math.max(0.2, said.span().seconds());
    }

    private static boolean isSure(Utterance said) {
        return said.confidence() >= LEAST_CONFIDENCE && !said.text().isBlank();
    }
}
