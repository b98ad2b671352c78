package org.sightline.understand.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ranks by a weighted sum of what can be seen of a clause: how long it is, how much of the
 * meeting's matter its words carry, whether it says what is decided, to be done or important,
 * whether it asks, how sure its words are, where it stands and how near it lies to the meeting's
 * middle.
 *
 * <p>After Edmundson, New Methods in Automatic Extracting (1969), and Murray, Renals and Carletta,
 * Extractive Summarization of Meeting Recordings (2005), who found length and term weight to carry
 * most. The weights are set by hand on the training part of AMI's extracts.
 */
final class CueRanker implements ClauseRanker {
    /** People say so when something is to be kept in mind. */
    private static final Pattern IMPORTANT =
            Pattern.compile(
                    "\\b(?:important|main|key|basically|essential|idea|problem|issue|goal|aim|purpose|agenda|"
                            + "budget|cost|price|deadline|target|require\\w*|conclu\\w*|summar\\w*|recommend\\w*|"
                            + "decid\\w*|decision|agree\\w*|propos\\w*|suggest\\w*|prefer\\w*|first|finally|because)\\b");

    private static final Pattern TO_BE_DONE =
            Pattern.compile(
                    "\\b(?:should|must|need|needs|have to|has to|we'll|we will|going to|gonna|let's|i'll|by"
                            + " (?:monday|tuesday|wednesday|thursday|friday|tomorrow|next))\\b");

    @Override
    public double[] scores(Meeting meeting) {
        double[] scores = new double[meeting.clauses().size()];
        float[] middle = middle(meeting);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(meeting, i, middle);
        }
        return scores;
    }

    private static double score(Meeting meeting, int i, float[] middle) {
        Clause clause = meeting.clauses().get(i);
        double[] f = features(meeting, i, middle);
        double sum = 0;
        for (int k = 0; k < f.length; k++) {
            sum += WEIGHTS[k] * f[k];
        }
        return clause.words() == 0 ? 0 : sum;
    }

    private static final double[] WEIGHTS = {1.0, 0.6, 0.1, 0.3, 0.3, -0.6, -1.0, 0.3, 0.5};

    /** What is seen of one clause, in the order of the weights. */
    static double[] features(Meeting meeting, int i, float[] middle) {
        Clause clause = meeting.clauses().get(i);
        Set<String> matter = new HashSet<>(meeting.content(i));
        double mass = matter.stream().sorted().mapToDouble(meeting::weight).sum();
        double place = (i + 0.5) / meeting.clauses().size();
        return new double[] {
            Math.log(1 + clause.words()),
            Math.log(1 + matter.size()),
            mass / Math.max(4, matter.size()),
            clause.has(IMPORTANT) ? 1 : 0,
            clause.has(TO_BE_DONE) ? 1 : 0,
            CueWords.asks(clause) ? 1 : 0,
            1 - clause.tokens().stream().mapToDouble(Token::confidence).average().orElse(1),
            place < 0.1 || place > 0.9 ? 1 : 0,
            Meeting.cosine(meeting.vector(i), middle)
        };
    }

    /**
     * Mean vector, each utterance weighted by its words that carry matter; empty without vectors.
     */
    static float[] middle(Meeting meeting) {
        if (!meeting.hasVectors() || meeting.clauses().isEmpty()) {
            return new float[0];
        }
        float[] sum = new float[meeting.vector(0).length];
        List<Clause> clauses = meeting.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            float[] vector = meeting.vector(i);
            int weight = meeting.content(i).size();
            for (int k = 0; k < sum.length; k++) {
                sum[k] += weight * vector[k];
            }
        }
        double length = Math.sqrt(Meeting.cosine(sum, sum));
        for (int k = 0; k < sum.length && length > 0; k++) {
            sum[k] /= (float) length;
        }
        return sum;
    }
}
