package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Picks the clauses that together say most in few words: those that tell most words and pairs of
 * worth that no other has told yet, for their length, and that rank high by themselves. A clause
 * that is like one already picked is left out; where there is room each topic has at least one.
 * What is picked stands in order of time; clauses that follow each other in one utterance become
 * one line.
 *
 * <p>Coverage of concepts after Gillick and Favre, A Scalable Global Model for Summarization
 * (2009), picked greedily; as gains only ever fall, they are reckoned again only at the head of the
 * queue (Minoux 1978).
 */
final class Summariser {
    /** Cosine of weighted words; above it two clauses say the same. */
    private static final double SAME = 0.6;

    /** Words that carry matter, and all words; with fewer a clause is no line of minutes. */
    private static final int THIN = 3;

    private static final int LEAST = 8;

    /** Words; nobody reads longer sentences of speech. */
    private static final int MOST = 45;

    /** Of a pair's worth and of a rank, beside a word's worth; chosen on QMSum's training part. */
    private static final double PAIR = 0.5;

    private static final double RANK = 0.05;

    /** No sentence ends with these, and none of minutes begins with those. */
    private static final Pattern BROKEN =
            Pattern.compile(
                    "(?:^(?:"
                            + CueWords.OPENER
                            + " )*(?:which|than|'?cause|cuz|of|nor|whereas)\\b.*"
                            + "|.*\\b(?:the|an?|and|or|but|of|with|from|my|your|our|their|if|because|whether|i|we|they|he"
                            + "|she|very|i'm|we're|it's|that's|they're|you're|gonna|as|than))$");

    private static final Pattern GREETS =
            Pattern.compile(
                    "^(?:thanks|thank you|welcome|hello|hi|good (?:morning|afternoon|evening))\\b");

    /** Written with a capital only where a sentence begins. */
    private static final Set<String> ANEW =
            Set.of(
                    "as", "is", "are", "it", "it's", "its", "that", "that's", "this", "these",
                    "those", "there", "there's", "to", "so", "and", "but", "or", "we", "you",
                    "they", "he", "she", "if", "what", "when", "then", "just", "well", "yeah",
                    "okay", "oh", "my", "our", "your", "in", "on", "for", "because", "like");

    private final ClauseRanker ranker;

    Summariser(ClauseRanker ranker) {
        this.ranker = ranker;
    }

    /** A clause that may be picked, with what it tells and what it gained when last reckoned. */
    private record Candidate(
            int clause, int words, Set<String> single, Set<List<String>> pairs, double gain) {}

    /**
     * @param topics first clause of each, ascending, from 0
     * @param budget words, as {@link Tidy#words} counts them, that the lines may have together
     */
    List<Cited> summary(Meeting meeting, List<Integer> topics, int budget) {
        SortedSet<Integer> picked = budget == 0 ? new TreeSet<>() : pick(meeting, topics, budget);
        List<Cited> lines = new ArrayList<>();
        List<Clause> run = new ArrayList<>();
        for (int i : picked) {
            Clause clause = meeting.clauses().get(i);
            if (!run.isEmpty() && !follows(run.get(run.size() - 1), clause)) {
                lines.add(line(run));
                run.clear();
            }
            run.add(clause);
        }
        if (!run.isEmpty()) {
            lines.add(line(run));
        }
        return lines;
    }

    private SortedSet<Integer> pick(Meeting meeting, List<Integer> topics, int budget) {
        WordWorth worth = new WordWorth(meeting);
        double[] ranks = ranker.scores(meeting);
        PriorityQueue<Candidate> queue =
                new PriorityQueue<>(
                        Comparator.comparingDouble((Candidate c) -> -c.gain())
                                .thenComparing(Candidate::clause));
        List<Candidate> candidates = candidates(meeting);
        queue.addAll(candidates);
        Set<Object> told = new HashSet<>();
        SortedSet<Integer> picked = new TreeSet<>();
        int left = budget;
        if (topics.size() * MOST <= budget) {
            for (Candidate first : firsts(candidates, topics, worth, ranks)) {
                picked.add(first.clause());
                told.addAll(first.single());
                told.addAll(first.pairs());
                left -= first.words();
            }
        }
        while (!queue.isEmpty()) {
            Candidate head = queue.remove();
            if (head.words() > left || isSaid(meeting, head.clause(), picked)) {
                continue;
            }
            double gain = gain(head, told, worth) + RANK * ranks[head.clause()];
            Candidate now =
                    new Candidate(head.clause(), head.words(), head.single(), head.pairs(), gain);
            if (!queue.isEmpty() && gain < queue.element().gain()) {
                queue.add(now);
                continue;
            }
            picked.add(now.clause());
            told.addAll(now.single());
            told.addAll(now.pairs());
            left -= now.words();
        }
        return picked;
    }

    /** What tells most of each topic by itself. */
    private static Collection<Candidate> firsts(
            List<Candidate> candidates, List<Integer> topics, WordWorth worth, double[] ranks) {
        Map<Integer, Candidate> best = new TreeMap<>();
        for (Candidate c : candidates) {
            double gain = gain(c, Set.of(), worth) + RANK * ranks[c.clause()];
            int topic = (int) topics.stream().filter(start -> start <= c.clause()).count();
            best.merge(
                    topic,
                    new Candidate(c.clause(), c.words(), c.single(), c.pairs(), gain),
                    (a, b) -> b.gain() > a.gain() ? b : a);
        }
        return best.values();
    }

    private static List<Candidate> candidates(Meeting meeting) {
        List<Candidate> candidates = new ArrayList<>();
        for (Clause clause : meeting.clauses()) {
            String sentence = Tidy.sentence(clause.tokens());
            int words = Tidy.words(sentence);
            boolean fits = words >= LEAST && words <= MOST;
            if (fits && !isThin(meeting, clause.index()) && !isBroken(clause)) {
                candidates.add(candidate(clause.index(), sentence, words));
            }
        }
        return candidates;
    }

    private static Candidate candidate(int clause, String sentence, int words) {
        Set<String> single = new HashSet<>();
        Set<List<String>> pairs = new HashSet<>();
        String before = "";
        for (String text : sentence.split(" ", -1)) {
            String word = Token.normal(text);
            boolean matters = StopWords.carriesMatter(word);
            if (matters) {
                single.add(word);
            }
            if (!before.isEmpty() && (matters || StopWords.carriesMatter(before))) {
                pairs.add(List.of(before, word));
            }
            before = word;
        }
        return new Candidate(clause, words, single, pairs, Double.POSITIVE_INFINITY);
    }

    /** Worth of what is told for the first time, for each word it takes. */
    private static double gain(Candidate candidate, Set<Object> told, WordWorth worth) {
        double gain = 0;
        for (String word : candidate.single()) {
            gain += told.contains(word) ? 0 : worth.of(word);
        }
        for (List<String> pair : candidate.pairs()) {
            gain += told.contains(pair) ? 0 : PAIR * worth.ofPair(pair.get(0), pair.get(1));
        }
        return gain / candidate.words();
    }

    private static boolean isThin(Meeting meeting, int clause) {
        return meeting.content(clause).stream().distinct().count() < THIN;
    }

    /** Questions count too: what they ask is told where it stays open. */
    private static boolean isBroken(Clause clause) {
        return isScrap(clause) || clause.has(GREETS) || CueWords.asks(clause);
    }

    /** Whether it breaks off or begins twice: no sentence that anybody would send. */
    static boolean isScrap(Clause clause) {
        return clause.has(BROKEN) || beginsTwice(clause);
    }

    /**
     * "We ought to, As we have said": a small word with a capital, where the speaker began anew.
     */
    private static boolean beginsTwice(Clause clause) {
        return clause.tokens().stream()
                .filter(Token::isWord)
                .skip(1)
                .filter(token -> token.text().matches("\\p{Lu}\\p{Ll}+[,.]?"))
                .anyMatch(token -> ANEW.contains(token.norm()));
    }

    private static boolean isSaid(Meeting meeting, int clause, Iterable<Integer> picked) {
        for (int other : picked) {
            if (meeting.likeness(clause, other) > SAME) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(Clause before, Clause after) {
        return before.utterance() == after.utterance() && before.index() + 1 == after.index();
    }

    private static Cited line(List<Clause> run) {
        return new Cited(Tidy.line(run), List.of(run.get(0).id()));
    }
}
