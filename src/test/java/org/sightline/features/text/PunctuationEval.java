package org.sightline.features.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.model.ModelShelf;

/**
 * F1 of sentence ends, commas, questions and capitals on QMSum's validation part, each word that
 * people or the punctuator end or begin with one. Thresholds were chosen on every other meeting.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class PunctuationEval {
    @Test
    void measures() throws Exception {
        Path data = Path.of(System.getProperty("eval.data"));
        List<PunctuatedTalk> chosenOn = new ArrayList<>();
        List<PunctuatedTalk> unseen = new ArrayList<>();
        for (PunctuatedTalk talk : PunctuatedTalk.qmsum(data, "val")) {
            (chosenOn.size() > unseen.size() ? unseen : chosenOn).add(talk);
        }
        StringBuilder lines = new StringBuilder();
        try (Punctuator punctuator =
                new Punctuator(
                        new ModelShelf(
                                Path.of(System.getProperty("sightline.models", "models"))))) {
            for (boolean turns : new boolean[] {true, false}) {
                Scores chosen = scores(punctuator, chosenOn, turns);
                Scores others = scores(punctuator, unseen, turns);
                String told = turns ? "turns told" : "turns not told";
                lines.append("- chosen on, ").append(told).append(": ").append(chosen.told());
                lines.append("- unseen, ").append(told).append(": ").append(others.told());
                lines.append("- all, ").append(told).append(": ");
                lines.append(chosen.plus(others).told());
            }
        }
        Files.createDirectories(Path.of("target/eval"));
        Files.writeString(Path.of("target/eval/punctuation.md"), lines);
    }

    /** Counts of what is told, of what is true, of both. */
    private record Score(int told, int truth, int both) {
        private static final Score NONE = new Score(0, 0, 0);

        Score plus(Score other) {
            return new Score(told + other.told, truth + other.truth, both + other.both);
        }

        Score and(boolean wasTold, boolean isTrue) {
            return plus(new Score(wasTold ? 1 : 0, isTrue ? 1 : 0, wasTold && isTrue ? 1 : 0));
        }

        double f1() {
            return 2.0 * both / Math.max(1, told + truth);
        }
    }

    /**
     * @param capitals of every word, "I" and what begins a sentence among them
     * @param names capitals of the words within people's sentences, "I" left out
     */
    private record Scores(
            Score ends, Score within, Score commas, Score questions, Score capitals, Score names) {
        Scores plus(Scores other) {
            return new Scores(
                    ends.plus(other.ends),
                    within.plus(other.within),
                    commas.plus(other.commas),
                    questions.plus(other.questions),
                    capitals.plus(other.capitals),
                    names.plus(other.names));
        }

        String told() {
            return String.format(
                    Locale.ROOT,
                    "F1 sentence ends %.3f (inside turns %.3f), commas %.3f, questions %.3f,"
                            + " capitals %.3f (within sentences, without I, %.3f)%n",
                    ends.f1(),
                    within.f1(),
                    commas.f1(),
                    questions.f1(),
                    capitals.f1(),
                    names.f1());
        }
    }

    private static Scores scores(
            Punctuator punctuator, List<PunctuatedTalk> talks, boolean turnsTold) {
        return talks.stream()
                .map(talk -> scores(punctuator, talk, turnsTold))
                .reduce(Scores::plus)
                .orElseThrow();
    }

    private static Scores scores(Punctuator punctuator, PunctuatedTalk talk, boolean turnsTold) {
        int count = talk.words.size();
        boolean[] breaks = new boolean[count];
        for (int i = 0; i < count; i++) {
            breaks[i] = turnsTold && talk.turns.get(i);
        }
        List<String> written = punctuator.written(talk.words, breaks);
        Score ends = Score.NONE;
        Score within = Score.NONE;
        Score commas = Score.NONE;
        Score questions = Score.NONE;
        Score capitals = Score.NONE;
        Score names = Score.NONE;
        boolean first = true;
        for (int i = 0; i < count; i++) {
            int mark = talk.marks.get(i);
            String word = written.get(i);
            boolean ended = word.matches(".*[.?]");
            ends = ends.and(ended, mark >= PunctuatedTalk.STOP);
            if (i + 1 < count && !talk.turns.get(i + 1)) {
                within = within.and(ended, mark >= PunctuatedTalk.STOP);
            }
            commas = commas.and(word.endsWith(","), mark == PunctuatedTalk.COMMA);
            questions = questions.and(word.endsWith("?"), mark == PunctuatedTalk.ASK);
            boolean capital = !word.equals(word.toLowerCase(Locale.ROOT));
            capitals = capitals.and(capital, talk.capitals.get(i) > 0);
            if (!first && !talk.turns.get(i) && !talk.words.get(i).matches("i(?:'.*)?")) {
                names = names.and(capital, talk.capitals.get(i) > 0);
            }
            first = mark >= PunctuatedTalk.STOP;
        }
        return new Scores(ends, within, commas, questions, capitals, names);
    }
}
