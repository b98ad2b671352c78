package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sightline.media.TimeSpan;

/**
 * Names the stretches of a meeting by words said in them: those said often within and seldom
 * without, two words together where they are said together.
 */
final class TopicNamer {
    private static final int TERMS = 3;
    private static final int CITES = 5;

    /** Below this share of its uses a word is rather something done. */
    private static final double A_THING = 0.4;

    /** How much more two words together tell than one. */
    private static final double PAIR = 1.7;

    /** Words of every meeting: they name no topic. */
    private static final Set<String> OF_ALL_MEETINGS =
            Set.of(
                    "meeting",
                    "meetings",
                    "percent",
                    "euro",
                    "euros",
                    "dollar",
                    "dollars",
                    "pounds",
                    "question",
                    "questions",
                    "minutes",
                    "minute",
                    "agenda",
                    "slide",
                    "slides",
                    "idea",
                    "ideas",
                    "way",
                    "ways",
                    "word",
                    "words",
                    "today",
                    "morning",
                    "everyone",
                    "guys",
                    "stuff",
                    "problem",
                    "issue",
                    "issues",
                    "number",
                    "numbers",
                    "example",
                    "case",
                    "couple",
                    "moment",
                    "member",
                    "members",
                    "hand",
                    "day",
                    "days",
                    "week",
                    "weeks",
                    "month",
                    "months",
                    "year",
                    "years",
                    "hour",
                    "hours",
                    "chair",
                    "minister",
                    "madam",
                    "honourable");

    private final Meeting meeting;
    private final Nouns nouns;
    private final Names names;

    private TopicNamer(Meeting meeting) {
        this.meeting = meeting;
        this.nouns = new Nouns(meeting.clauses());
        this.names = new Names(meeting.clauses());
    }

    /** One topic for each start; a stretch without a word that carries matter is none. */
    static List<Topic> topics(Meeting meeting, List<Integer> starts) {
        TopicNamer namer = new TopicNamer(meeting);
        List<Topic> topics = new ArrayList<>();
        for (int t = 0; t < starts.size(); t++) {
            int end = t + 1 < starts.size() ? starts.get(t + 1) : meeting.clauses().size();
            List<Clause> stretch = meeting.clauses().subList(starts.get(t), end);
            List<String> terms = namer.terms(stretch);
            if (!terms.isEmpty()) {
                topics.add(
                        new Topic(
                                namer.title(terms, stretch), span(stretch), cites(stretch, terms)));
            }
        }
        return topics;
    }

    private List<String> terms(List<Clause> stretch) {
        Map<String, Integer> counts = new HashMap<>();
        for (Clause clause : stretch) {
            pairs(clause).forEach(pair -> counts.merge(pair, 1, Integer::sum));
            meeting.content(clause.index()).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.values().removeIf(n -> stretch.size() > 5 && n < 2);
        List<String> ranked =
                counts.keySet().stream()
                        .filter(this::mayName)
                        .sorted(
                                Comparator.comparingDouble((String term) -> -score(term, counts))
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

    /** Not a number, no word of all meetings, nobody's name as a speaker, a thing at its end. */
    private boolean mayName(String term) {
        String[] words = term.split(" ", -1);
        for (String word : words) {
            if (StopWords.isNumber(word)
                    || OF_ALL_MEETINGS.contains(word)
                    || names.isSpeaker(word)) {
                return false;
            }
        }
        return nouns.likeness(words[words.length - 1]) >= A_THING;
    }

    /** Said often within, seldom without, and as the name of a thing. */
    private double score(String term, Map<String, Integer> counts) {
        String[] words = term.split(" ", -1);
        double within = counts.getOrDefault(term, 0);
        double without = 0;
        double likeness = 0;
        for (String word : words) {
            without += meeting.occurrences(word) - counts.getOrDefault(word, 0);
            likeness += nouns.likeness(word);
        }
        double share = within / (within + 0.5 * Math.max(0, without) / words.length);
        return Math.log1p(within)
                * share
                * (likeness / words.length)
                * (words.length > 1 ? PAIR : 1);
    }

    private static String stem(String word) {
        return word.length() > 4 && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** The terms as they are mostly written. */
    private String title(List<String> terms, List<Clause> stretch) {
        List<String> shown = terms.stream().map(term -> shown(term, stretch)).toList();
        String title = String.join(", ", shown);
        return Character.toTitleCase(title.charAt(0)) + title.substring(1);
    }

    private static String shown(String term, List<Clause> stretch) {
        Map<String, Integer> forms = new TreeMap<>();
        Pattern said = Pattern.compile("\\b" + Pattern.quote(term) + "(?!['\\w])");
        for (Clause clause : stretch) {
            clause.shown(said)
                    .filter(form -> !clause.tokens().get(0).text().contains(form))
                    .ifPresent(form -> forms.merge(form.replace("_", ""), 1, Integer::sum));
        }
        return forms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(term);
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
