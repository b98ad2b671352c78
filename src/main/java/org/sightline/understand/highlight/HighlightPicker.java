package org.sightline.understand.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sightline.dossier.VideoDossier;
import org.sightline.media.TimeSpan;
import org.sightline.media.Timecode;
import org.sightline.media.Transcript;
import org.sightline.media.Utterance;

/**
 * The moments of a video that are worth seeing, with reasons.
 *
 * <p>Shots, sentences and the time around peaks of sound are rated by signals of several kinds. The
 * best that share no time are taken. They begin and end where a shot does or where it is quiet, and
 * never inside a word. Pure, and safe for several threads.
 */
public final class HighlightPicker {
    private final SignalWeights weights;

    /** Signals count as they are found. */
    public HighlightPicker() {
        this(SignalWeights.NONE);
    }

    /**
     * @param weights how much each signal counts
     */
    public HighlightPicker(SignalWeights weights) {
        this.weights = weights;
    }

    /**
     * What was found in a stretch that could be picked.
     *
     * @param startFrame first frame
     * @param endFrame exclusive
     * @param strengths of each of {@link SignalWeights#SIGNALS}, 0..1
     */
    public record Evidence(long startFrame, long endFrame, double[] strengths) {}

    /** Moments that stand out by themselves. */
    public List<Highlight> pick(VideoDossier video, HighlightOptions options) {
        return pick(video, options, Queries.NONE);
    }

    /**
     * Moments that stand out, or those that were asked for.
     *
     * @param asked when not empty, only moments that answer a query are picked
     * @return by rank; one of low score that says so when nothing stands out; empty for a video
     *     without shots, and when nothing that was asked for is in it
     */
    public List<Highlight> pick(VideoDossier video, HighlightOptions options, Queries asked) {
        if (video.shots().isEmpty()) {
            return List.of();
        }
        Measures measures = Measures.of(video);
        List<Rated> rated = rated(measures, options, asked);
        List<Rated> best =
                new Selection(
                                measures.look(),
                                options.count(),
                                video.durationMicros(),
                                asked.isEmpty() ? Selection.FAINT : 0)
                        .of(rated);
        if (best.isEmpty() && asked.isEmpty()) {
            best = List.of(ordinary(rated, measures.look()));
        }
        return named(best, measures);
    }

    /** Of each thing asked for, in that order, whether it is in a video. */
    public List<Answer> answers(VideoDossier video, HighlightOptions options, Queries asked) {
        if (asked.isEmpty() || video.shots().isEmpty()) {
            return List.of();
        }
        Measures measures = Measures.of(video);
        QuerySignal signal = new QuerySignal(measures, asked);
        return signal.answers(new Candidates(measures, options).withAnswers(signal::answers));
    }

    /**
     * How much stands out over time.
     *
     * @param columns equal stretches of the video, 1 or more
     * @return the best score of what was rated in each, 0..1; all 0 for a video without shots
     */
    public float[] curve(VideoDossier video, HighlightOptions options, int columns) {
        float[] curve = new float[columns];
        if (video.shots().isEmpty()) {
            return curve;
        }
        double wide = (double) Math.max(1, video.durationMicros()) / columns;
        for (Rated one : rated(Measures.of(video), options, Queries.NONE)) {
            TimeSpan span = one.candidate().span();
            int last = Math.min(columns, (int) Math.ceil(span.endMicros() / wide));
            for (int i = (int) (span.startMicros() / wide); i < last; i++) {
                curve[i] = Math.max(curve[i], (float) one.score());
            }
        }
        return curve;
    }

    /** Of every stretch that could be picked, what was found in it; in order of time. */
    public List<Evidence> evidence(VideoDossier video, HighlightOptions options) {
        if (video.shots().isEmpty()) {
            return List.of();
        }
        Measures measures = Measures.of(video);
        Fusion fusion = new Fusion(measures, Queries.NONE, SignalWeights.NONE);
        return new Candidates(measures, options)
                .all().stream()
                        .map(c -> new Evidence(c.startFrame(), c.endFrame(), fusion.strengths(c)))
                        .toList();
    }

    private List<Rated> rated(Measures measures, HighlightOptions options, Queries asked) {
        Fusion fusion = new Fusion(measures, asked, weights);
        Candidates candidates = new Candidates(measures, options);
        List<Candidate> all =
                asked.isEmpty()
                        ? candidates.all()
                        : candidates.withAnswers(new QuerySignal(measures, asked)::answers);
        return all.stream().flatMap(candidate -> fusion.rate(candidate).stream()).toList();
    }

    /** What to show of a video in which nothing stands out. */
    private static Rated ordinary(List<Rated> rated, Look look) {
        Rated one =
                rated.stream()
                        .max(
                                Comparator.comparingDouble(Rated::score)
                                        .thenComparing(r -> -strangeness(r, look)))
                        .orElseThrow();
        Reason honest =
                new Reason(
                        "none",
                        one.score(),
                        one.score() > 0
                                ? "nothing in this video stands out much; this comes nearest"
                                : "nothing in this video stands out; most of it looks like this");
        return new Rated(
                one.candidate(),
                one.score(),
                Stream.concat(Stream.of(honest), one.reasons().stream()).toList());
    }

    private static double strangeness(Rated rated, Look look) {
        int shot = rated.candidate().shots().get(0);
        return look.isBlank(shot) ? Double.MAX_VALUE : look.distanceToAll(shot);
    }

    private static List<Highlight> named(List<Rated> best, Measures measures) {
        Titles titles = measures.titles();
        return IntStream.range(0, best.size())
                .mapToObj(i -> named(i + 1, best.get(i), measures, titles))
                .toList();
    }

    private static Highlight named(int rank, Rated rated, Measures measures, Titles titles) {
        Candidate candidate = rated.candidate();
        TimeSpan span = candidate.span();
        boolean loud = rated.reasons().get(0).signal().equals("sound");
        String plain =
                loud
                        ? "Loud moment at " + Timecode.clock(measures.sound().loudestAt(span))
                        : "Shot at " + Timecode.clock(span.startMicros());
        return new Highlight(
                rank,
                span,
                candidate.startFrame(),
                candidate.endFrame(),
                rated.score(),
                titles.of(span, candidate.shots(), plain),
                rated.reasons(),
                wordsIn(measures.video().transcript(), span));
    }

    /** The words said within a span; empty when the transcript has no times. */
    public static String wordsIn(Transcript transcript, TimeSpan span) {
        if (!transcript.timed()) {
            return "";
        }
        return transcript.within(span).stream()
                .flatMap(said -> SpokenPart.of(said, span).stream())
                .map(Utterance::text)
                .collect(Collectors.joining(" "));
    }
}
