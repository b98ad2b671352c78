package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.media.TimeSpan;

/**
 * Names the stretches of a meeting by words said in them: those said often within and seldom
 * without, two words together where they are said together.
 */
final class TopicNamer {
    private static final int TERMS = 3;
    private static final int CITES = 5;

    private TopicNamer() {}

    /** One topic for each start; a stretch without a word that carries matter is none. */
    static List<Topic> topics(Meeting meeting, List<Integer> starts) {
        List<Topic> topics = new ArrayList<>();
        for (int t = 0; t < starts.size(); t++) {
            int end = t + 1 < starts.size() ? starts.get(t + 1) : meeting.clauses().size();
            List<Clause> stretch = meeting.clauses().subList(starts.get(t), end);
            List<String> terms = terms(meeting, stretch);
            if (!terms.isEmpty()) {
                topics.add(new Topic(title(terms), span(stretch), cites(stretch, terms)));
            }
        }
        return topics;
    }

    private static List<String> terms(Meeting meeting, List<Clause> stretch) {
        Map<String, Integer> counts = new HashMap<>();
        for (Clause clause : stretch) {
            pairs(clause).forEach(pair -> counts.merge(pair, 1, Integer::sum));
            meeting.content(clause.index()).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.values().removeIf(n -> stretch.size() > 5 && n < 2);
        List<String> ranked =
                counts.keySet().stream()
                        .filter(term -> term.chars().noneMatch(Character::isDigit))
                        .sorted(
                                Comparator.comparingDouble(
                                                (String term) -> -score(meeting, term, counts))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        List<String> terms = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String term : ranked) {
            List<String> stems =
                    List.of(term.split(" ", -1)).stream().map(TopicNamer::stem).toList();
            if (terms.size() < TERMS && stems.stream().noneMatch(used::contains)) {
                terms.add(term);
                used.addAll(stems);
            }
        }
        return terms;
    }

    /** Neighbouring words that both carry matter, said in one breath. */
    private static List<String> pairs(Clause clause) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < clause.tokens().size(); i++) {
            Token first = clause.tokens().get(i - 1);
            Token second = clause.tokens().get(i);
            if (StopWords.carriesMatter(first.norm())
                    && StopWords.carriesMatter(second.norm())
                    && !first.norm().equals(second.norm())
                    && !first.endsPhrase()) {
                pairs.add(first.norm() + " " + second.norm());
            }
        }
        return pairs;
    }

    private static double score(Meeting meeting, String term, Map<String, Integer> counts) {
        String[] words = term.split(" ", -1);
        double within = counts.getOrDefault(term, 0);
        double without = 0;
        for (String word : words) {
            without +=
                    (meeting.occurrences(word) - counts.getOrDefault(word, 0))
                            / (double) words.length;
        }
        double share = within / (within + 0.5 * Math.max(0, without));
        return within * share * (words.length > 1 ? 1.7 : 1);
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String title(List<String> terms) {
        String title = String.join(", ", terms);
        return Character.toTitleCase(title.charAt(0)) + title.substring(1);
    }

    private static TimeSpan span(List<Clause> stretch) {
        TimeSpan span = stretch.get(0).said().span();
        for (Clause clause : stretch) {
            span = span.union(clause.said().span());
        }
        return span;
    }

    private static List<String> cites(List<Clause> stretch, List<String> terms) {
        Set<String> cites = new LinkedHashSet<>();
        for (String term : terms) {
            stretch.stream()
                    .filter(clause -> (" " + clause.normal() + " ").contains(" " + term + " "))
                    .limit(CITES)
                    .forEach(clause -> cites.add(clause.id()));
        }
        return stretch.stream().map(Clause::id).filter(cites::contains).distinct().toList();
    }
}
