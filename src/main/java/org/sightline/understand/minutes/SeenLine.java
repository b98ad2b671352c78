package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sightline.dossier.RecordingDossier;

/**
 * A line of minutes and what is seen of its clauses, for those who learn from what people say of
 * it.
 *
 * @param kind {@code summary}, {@code decision}, {@code action} or {@code question}
 * @param features means over its clauses, in the order of {@link ClauseWeights#weights}
 */
public record SeenLine(String kind, String text, double[] features) {
    /**
     * Those of some minutes, as they were made of the words in a dossier; lines whose clauses are
     * not found again are left out.
     */
    public static List<SeenLine> of(RecordingDossier dossier, Minutes made) {
        Meeting meeting = Meeting.of(dossier);
        double[][] features = LinearRanker.withDoubt(meeting);
        List<SeenLine> seen = new ArrayList<>();
        made.summary().forEach(c -> of("summary", c, meeting, features).ifPresent(seen::add));
        made.decisions().forEach(c -> of("decision", c, meeting, features).ifPresent(seen::add));
        made.actions().stream()
                .map(action -> new Cited(action.text(), action.cites()))
                .forEach(c -> of("action", c, meeting, features).ifPresent(seen::add));
        made.questions().forEach(c -> of("question", c, meeting, features).ifPresent(seen::add));
        return seen;
    }

    private static Optional<SeenLine> of(
            String kind, Cited line, Meeting meeting, double[][] features) {
        Set<String> cited = new HashSet<>(line.cites());
        List<double[]> own =
                meeting.clauses().stream()
                        .filter(clause -> cited.contains(clause.id()) && stands(clause, line))
                        .map(clause -> features[clause.index()])
                        .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeenLine(kind, line.text(), mean(own)));
    }

    // What closes a sentence may have been changed, into a question mark for one.
    private static boolean stands(Clause clause, Cited line) {
        String sentence = Tidy.line(List.of(clause)).replaceFirst("\\p{Punct}+$", "");
        return !sentence.isEmpty() && line.text().contains(sentence);
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.size();
            }
        }
        return mean;
    }
}
