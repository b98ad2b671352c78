package org.sightline.understand.minutes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ranks by a weighted sum of what can be seen of a clause: how long it is, how much of the
 * meeting's matter its words carry, whether it stands by itself or leans on "it" and "that", whom
 * it speaks of, where it stands.
 *
 * <p>After Edmundson, New Methods in Automatic Extracting (1969), and Murray, Renals and Carletta,
 * Extractive Summarization of Meeting Recordings (2005). The weights are those of a logistic
 * regression on AMI's extracts ({@code RankerFitEval} fits them again); nearness to the meeting's
 * mean sentence vector was tried as a feature and added nothing.
 */
final class LinearRanker implements ClauseRanker {
    /**
     * In the order of {@link #features}, and last that of unsure words: it was not fitted, for
     * people's transcripts are sure of every word. What is misheard helps nobody.
     */
    static final List<Double> FITTED =
            List.of(
                    1.679, -2.714, 0.189, 1.439, -2.098, 0.296, -0.223, -0.199, 0.945, 0.155,
                    -0.377, -3.0);

    private static final int MOST_SAID = 20;
    private static final int LONG = 60;

    private static final Pattern LEANS =
            Pattern.compile("\\b(?:it|that|this|they|there|those|these|them|it's|that's)\\b");
    private static final Pattern YOU = Pattern.compile("\\b(?:you|your|you're|you've)\\b");
    private static final Pattern DENIES =
            Pattern.compile("\\b(?:not|don't|doesn't|no|never|can't|isn't|wouldn't)\\b");
    private static final Pattern FILLS = Pattern.compile("\\b(?:um|uh|er|mm|hmm)\\b");
    private static final Pattern WE = Pattern.compile("\\b(?:we|our|us|we're|we've|we'll|we'd)\\b");

    private final List<Double> weights;

    LinearRanker(ClauseWeights weights) {
        this.weights = weights.weights();
    }

    @Override
    public double[] scores(Meeting meeting) {
        double[][] features = withDoubt(meeting);
        double[] scores = new double[features.length];
        for (int i = 0; i < scores.length; i++) {
            for (int k = 0; k < weights.size(); k++) {
                scores[i] += weights.get(k) * features[i][k];
            }
        }
        return scores;
    }

    /** What is seen of each clause, and last the share of its words that were hardly heard. */
    static double[][] withDoubt(Meeting meeting) {
        double[][] features = features(meeting);
        for (int i = 0; i < features.length; i++) {
            int seen = features[i].length;
            features[i] = Arrays.copyOf(features[i], seen + 1);
            features[i][seen] = unsure(meeting.clauses().get(i));
        }
        return features;
    }

    /** What is seen of each clause. */
    static double[][] features(Meeting meeting) {
        List<Clause> clauses = meeting.clauses();
        Set<String> mostSaid = Set.copyOf(meeting.mostSaid(MOST_SAID));
        double spoken = meeting.spokenWords();
        double before = 0;
        double[][] features = new double[clauses.size()][];
        for (int i = 0; i < features.length; i++) {
            int words = clauses.get(i).words();
            features[i] = features(meeting, i, mostSaid, (before + words / 2.0) / spoken);
            before += words;
        }
        return features;
    }

    private static double[] features(Meeting meeting, int i, Set<String> mostSaid, double place) {
        Clause clause = meeting.clauses().get(i);
        Set<String> matter = new HashSet<>(meeting.content(i));
        double mass = matter.stream().sorted().mapToDouble(meeting::weight).sum();
        double words = clause.words();
        double said = matter.stream().filter(mostSaid::contains).count();
        return new double[] {
            Math.log1p(words),
            Math.min(words, LONG) / LONG,
            Math.log1p(mass),
            matter.size() / words,
            count(LEANS, clause) / Math.max(4, words),
            said / Math.max(2, matter.size()),
            clause.has(YOU) ? 1 : 0,
            clause.has(DENIES) ? 1 : 0,
            count(FILLS, clause) / Math.max(4, words),
            clause.has(WE) ? 1 : 0,
            place
        };
    }

    private static double count(Pattern words, Clause clause) {
        return words.matcher(clause.normal()).results().count();
    }

    private static double unsure(Clause clause) {
        return clause.tokens().stream().filter(Token::unsure).count() / (double) clause.words();
    }
}
