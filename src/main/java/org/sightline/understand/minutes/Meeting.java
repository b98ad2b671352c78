package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.dossier.RecordingDossier;
import org.sightline.media.Transcript;

/** A transcript as the judgements need it: clauses, how often words occur, vectors where known. */
final class Meeting {
    private final Transcript transcript;
    private final List<Clause> clauses;
    private final List<List<String>> content;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Integer> clausesWith = new HashMap<>();
    private final List<float[]> vectors;

    private Meeting(Transcript transcript, List<float[]> vectors) {
        this.transcript = transcript;
        this.clauses = List.copyOf(Clauses.of(transcript));
        this.vectors =
                vectors.size() == transcript.utterances().size() ? List.copyOf(vectors) : List.of();
        this.content = new ArrayList<>();
        for (Clause clause : clauses) {
            List<String> words = clause.content();
            content.add(words);
            words.forEach(word -> occurrences.merge(word, 1, Integer::sum));
            new HashSet<>(words).forEach(word -> clausesWith.merge(word, 1, Integer::sum));
        }
    }

    static Meeting of(RecordingDossier dossier) {
        return new Meeting(dossier.transcript(), dossier.vectors());
    }

    Transcript transcript() {
        return transcript;
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** Words of a clause that carry matter. */
    List<String> content(int clause) {
        return content.get(clause);
    }

    int occurrences(String word) {
        return occurrences.getOrDefault(word, 0);
    }

    /** The words said most often, at most so many; of equals the first in the alphabet. */
    List<String> mostSaid(int most) {
        return occurrences.keySet().stream()
                .sorted(
                        Comparator.comparing((String word) -> -occurrences(word))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    int spokenWords() {
        return Clauses.spokenWords(clauses);
    }

    boolean hasVectors() {
        return !vectors.isEmpty();
    }

    /** Of the utterance that holds the clause, unit length; empty where none was measured. */
    float[] vector(int clause) {
        return hasVectors() ? vectors.get(clauses.get(clause).utterance()) : new float[0];
    }

    /**
     * How much a word matters in this meeting: said often, but in few clauses of all (Salton's
     * tf-idf with the logarithm of the count).
     */
    double weight(String word) {
        int times = occurrences(word);
        return times == 0 ? 0 : (1 + Math.log(times)) * rarity(word);
    }

    /**
     * How few of the clauses hold a word that is said: the logarithm of clauses for each with it.
     */
    double rarity(String word) {
        return Math.log(1 + clauses.size() / (double) clausesWith.getOrDefault(word, 1));
    }

    /** Cosine of two clauses by their weighted words, 0..1. */
    double likeness(int a, int b) {
        Set<String> left = new HashSet<>(content(a));
        Set<String> right = new HashSet<>(content(b));
        double both = 0;
        for (String word : left) {
            both += right.contains(word) ? square(weight(word)) : 0;
        }
        double norm = Math.sqrt(mass(left) * mass(right));
        return norm == 0 ? 0 : both / norm;
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private double mass(Set<String> words) {
        return words.stream().sorted().mapToDouble(word -> square(weight(word))).sum();
    }

    private static double square(double x) {
        return x * x;
    }
}
