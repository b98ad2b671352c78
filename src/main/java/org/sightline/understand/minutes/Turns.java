package org.sightline.understand.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A meeting turn by turn, one for each utterance in which a word is said. */
final class Turns {
    private final List<Turn> turns = new ArrayList<>();

    /**
     * What is said at once.
     *
     * @param clause the first of it
     * @param speaker empty where nobody knows who
     * @param matter words that carry matter, in order
     * @param said the spoken words, lower case, one blank between them
     * @param asks whether a question mark is written in it
     */
    record Turn(
            int clause, String speaker, int words, List<String> matter, String said, boolean asks) {
        private static Turn of(List<Clause> clauses) {
            String speaker = clauses.get(0).speaker();
            return new Turn(
                    clauses.get(0).index(),
                    speaker == null ? "" : speaker.strip(),
                    Clauses.spokenWords(clauses),
                    clauses.stream().flatMap(clause -> clause.content().stream()).toList(),
                    clauses.stream().map(Clause::normal).collect(Collectors.joining(" ")),
                    clauses.stream().anyMatch(Clause::asksInWriting));
        }
    }

    Turns(Meeting meeting) {
        List<Clause> clauses = meeting.clauses();
        int from = 0;
        for (int i = 1; i <= clauses.size(); i++) {
            if (i == clauses.size()
                    || clauses.get(i).utterance() != clauses.get(from).utterance()) {
                turns.add(Turn.of(clauses.subList(from, i)));
                from = i;
            }
        }
    }

    int size() {
        return turns.size();
    }

    Turn get(int turn) {
        return turns.get(turn);
    }

    /** The sum over the turns before each, and last over all. */
    double[] before(ToDoubleFunction<Turn> of) {
        double[] before = new double[turns.size() + 1];
        for (int i = 0; i < turns.size(); i++) {
            before[i + 1] = before[i] + of.applyAsDouble(turns.get(i));
        }
        return before;
    }

    /** The mean over the turns from one to another, which is left out; 0 over none. */
    double mean(int from, int to, ToDoubleFunction<Turn> of) {
        return within(from, to).stream().mapToDouble(of).average().orElse(0);
    }

    /** The most among the turns from one to another, which is left out; 0 among none. */
    double most(int from, int to, ToDoubleFunction<Turn> of) {
        return within(from, to).stream().mapToDouble(of).max().orElse(0);
    }

    private List<Turn> within(int from, int to) {
        int first = Math.max(0, from);
        return turns.subList(first, Math.max(first, Math.min(turns.size(), to)));
    }
}
