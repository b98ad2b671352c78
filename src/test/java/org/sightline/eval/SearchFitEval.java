package org.sightline.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sightline.flow.Instruments;
import org.sightline.model.ModelShelf;
import org.sightline.space.Calibration;
import org.sightline.space.Calibration.Curve;
import org.sightline.space.Filter;
import org.sightline.space.Hit;
import org.sightline.space.Hits;
import org.sightline.space.Moment;
import org.sightline.space.MomentSearch;
import org.sightline.space.Query;
import org.sightline.space.Threshold;
import org.sightline.space.Wanted;

/**
 * Fits {@code example} in the card of {@code sightline-space} on pictures kept from training
 * ({@code -Deval.held=CACHE}, the folder of {@code models/training}), and tells what limits of
 * {@code threshold} cost there, so that one can be chosen. What is asked that is not there is not
 * what {@link NoMatchEval} asks.
 */
@EnabledIfSystemProperty(named = "eval.held", matches = ".+")
class SearchFitEval {
    /** Two captions of one picture are as near in the middle. */
    private static final double SAME = 0.6;

    private static final int[] SIZES = {60, 150, 350};
    private static final double GROWTH = 0.5;
    private static final double BESIDE = 0.05;

    private final Figures figures = new Figures("search-fit");

    @TempDir Path folder;

    private Instruments instruments;

    /**
     * @param words null for a picture's own
     * @param right what answers; none when nothing does
     */
    private record Asked(
            String kind, @Nullable String words, Wanted wanted, Filter filter, Set<String> right) {}

    @Test
    void fitsTheCurveOfExamplesAndTellsWhatThresholdsCost() throws Exception {
        try (Instruments opened = new Instruments(new ModelShelf(Figures.models()));
                Looked looked = new Looked()) {
            instruments = opened;
            Told told =
                    Told.held(
                            Path.of(System.getProperty("eval.held")),
                            Integer.getInteger("eval.held.pictures", 350));
            List<Moment> moments =
                    Photographs.moments(told.pictures(), looked, instruments, folder);
            words(told, moments);
            alike(told, moments);
        }
        figures.write();
    }

    private void words(Told told, List<Moment> all) throws Exception {
        for (int size : SIZES) {
            List<Moment> moments = all.subList(0, Math.min(size, all.size()));
            Path index = Photographs.index(folder.resolve("words" + size), moments, instruments);
            List<Asked> asked = asked(told.captions().subList(0, moments.size()), moments);
            asked = encoded(asked);
            for (double fewer : new double[] {0, 0.4, 0.6, 0.8}) {
                for (double match : new double[] {0.15, 0.19, 0.23, 0.27}) {
                    Threshold limit = new Threshold(match, GROWTH, fewer, BESIDE);
                    tell(
                            String.format(
                                    Locale.ROOT,
                                    "%d pictures, fewer %.1f, match %.2f",
                                    moments.size(),
                                    fewer,
                                    match),
                            asked,
                            index,
                            with(instruments.calibration().example(), limit));
                }
            }
        }
    }

    private static List<Asked> asked(List<List<String>> captions, List<Moment> moments)
            throws Exception {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            asked.add(named("captions", captions.get(i).get(0), Set.of(moments.get(i).file())));
        }
        for (String words : NoMatchEval.lines("short.txt")) {
            Set<String> right = new HashSet<>();
            for (int i = 0; i < moments.size(); i++) {
                if (NoMatchEval.show(captions.get(i), words)) {
                    right.add(moments.get(i).file());
                }
            }
            if (!right.isEmpty()) {
                asked.add(named("short", words, right));
            }
        }
        String truth = captions.toString().toLowerCase(Locale.ROOT);
        for (String line : NoMatchEval.lines("absent-held.txt")) {
            String[] keyAndWords = line.split(" \\| ", 2);
            if (!truth.contains(keyAndWords[0])) {
                asked.add(named("absent", keyAndWords[1], Set.of()));
            }
        }
        return asked;
    }

    private static Asked named(String kind, String words, Set<String> right) {
        return new Asked(kind, words, Wanted.words(words, new float[0]), Filter.NONE, right);
    }

    private List<Asked> encoded(List<Asked> asked) throws Exception {
        List<String> words = asked.stream().map(a -> String.valueOf(a.words())).toList();
        float[][] vectors = instruments.sentences().encode(words);
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            Asked one = asked.get(i);
            Wanted wanted = Wanted.words(words.get(i), vectors[i]);
            all.add(new Asked(one.kind(), words.get(i), wanted, one.filter(), one.right()));
        }
        return all;
    }

    /** Each picture among the others, as if it were not there itself. */
    private void alike(Told told, List<Moment> moments) throws Exception {
        List<float[][]> captions = new ArrayList<>();
        for (List<String> some : told.captions()) {
            captions.add(instruments.sentences().encode(some));
        }
        LogisticFit fit = new LogisticFit(1);
        List<Set<String>> right = new ArrayList<>();
        moments.forEach(moment -> right.add(new HashSet<>()));
        for (int i = 0; i < moments.size(); i++) {
            for (int k = 0; k < i; k++) {
                double cosine = cosine(moments.get(i).vector(), moments.get(k).vector());
                boolean isAlike = areAlike(captions.get(i), captions.get(k));
                fit.add(new double[] {cosine}, isAlike, 1);
                if (isAlike) {
                    right.get(i).add(moments.get(k).file());
                    right.get(k).add(moments.get(i).file());
                }
            }
        }
        Curve example = new Curve(fit.weights(0)[0], fit.weights(0)[1]);
        figures.line("    example: {a: %.3f, b: %.3f}", example.a(), example.b());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment own = moments.get(i);
            Filter others = Filter.NONE.among(media -> !media.equals(own.media()));
            Wanted wanted = Wanted.like(own.kind(), own.vector());
            String kind = right.get(i).isEmpty() ? "absent" : "alike";
            asked.add(new Asked(kind, null, wanted, others, right.get(i)));
        }
        Path index = Photographs.index(folder.resolve("alike"), moments, instruments);
        for (double beside : new double[] {0.03, 0.05}) {
            for (double match : new double[] {0.05, 0.08, 0.10, 0.13, 0.16}) {
                Threshold limit = new Threshold(match, 0, 0, beside);
                String name = String.format(Locale.ROOT, "match %.2f, beside %.2f", match, beside);
                tell(name, asked, index, with(example, limit));
            }
        }
    }

    /** Captions of each could be captions of the other. */
    private static boolean areAlike(float[][] some, float[][] others) {
        return near(some, others) * 2 > some.length && near(others, some) * 2 > others.length;
    }

    private static long near(float[][] some, float[][] others) {
        return Arrays.stream(some)
                .filter(one -> Arrays.stream(others).anyMatch(o -> cosine(one, o) >= SAME))
                .count();
    }

    private Calibration with(Curve example, Threshold limit) throws Exception {
        Calibration now = instruments.calibration();
        Threshold.Each limits = new Threshold.Each(limit, now.thresholds().lines(), limit);
        return new Calibration(
                now.image(),
                now.shot(),
                now.speech(),
                now.picture(),
                now.line(),
                example,
                now.words(),
                limits);
    }

    /** The absent that are told, and answers among ten that are lost, of each kind. */
    private void tell(String name, List<Asked> asked, Path index, Calibration calibration)
            throws Exception {
        StringBuilder line = new StringBuilder(name);
        try (MomentSearch search = MomentSearch.open(index, instruments.space(), calibration)) {
            for (String kind : asked.stream().map(Asked::kind).distinct().toList()) {
                int all = 0;
                int missed = 0;
                for (Asked one : asked.stream().filter(a -> a.kind().equals(kind)).toList()) {
                    boolean isThere = kind.equals("absent") || answers(one, search, 0.0);
                    all += isThere ? 1 : 0;
                    missed += isThere && !answers(one, search, null) ? 1 : 0;
                }
                String what = kind.equals("absent") ? "; absent told" : "; " + kind + " lost";
                line.append(
                        String.format(
                                Locale.ROOT,
                                "%s %.1f %% of %d",
                                what,
                                100.0 * missed / Math.max(1, all),
                                all));
            }
        }
        figures.line("%s", line);
    }

    /** Whether a right one is found; with none that is right, whether any is. */
    private static boolean answers(Asked asked, MomentSearch search, @Nullable Double minScore)
            throws Exception {
        Query query = new Query(asked.wanted(), List.of(), List.of(), asked.filter(), 10, minScore);
        Hits hits = search.search(query);
        return asked.right().isEmpty()
                ? !hits.noMatch()
                : hits.hits().stream()
                        .map(Hit::moment)
                        .anyMatch(moment -> asked.right().contains(moment.file()));
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }
}
