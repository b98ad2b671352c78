package org.sightline.features.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.model.ModelShelf;

/** F1 of sentence ends, commas, questions and capitals on QMSum's validation part. */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class PunctuationEval {
    @Test
    void measures() throws Exception {
        Path data = Path.of(System.getProperty("eval.data"));
        String fresh = System.getProperty("punctuator.weights");
        Punctuator punctuator =
                fresh == null
                        ? new Punctuator(
                                new ModelShelf(
                                        Path.of(System.getProperty("sightline.models", "models"))))
                        : new Punctuator(
                                Files.readAllBytes(Path.of(fresh)),
                                PunctuatorFitEval.STEP,
                                Double.parseDouble(System.getProperty("p.stop", "0.45")),
                                Double.parseDouble(System.getProperty("p.comma", "0.4")),
                                Double.parseDouble(System.getProperty("p.ask", "0.5")));
        StringBuilder lines = new StringBuilder();
        for (boolean turns : new boolean[] {true, false}) {
            Score[] scores = score(punctuator, PunctuatedTalk.qmsum(data, "val"), turns);
            lines.append(
                    String.format(
                            Locale.ROOT,
                            "- turns %s: F1 sentence ends %.3f (inside turns %.3f), commas %.3f,"
                                    + " questions %.3f, capitals %.3f%n",
                            turns ? "told" : "not told",
                            scores[0].f1(),
                            scores[1].f1(),
                            scores[2].f1(),
                            scores[3].f1(),
                            scores[4].f1()));
        }
        Files.createDirectories(Path.of("target/eval"));
        Files.writeString(Path.of("target/eval/punctuation.md"), lines);
    }

    private static final class Score {
        private int both;
        private int either;

        void add(boolean truth, boolean told) {
            both += truth && told ? 2 : 0;
            either += (truth ? 1 : 0) + (told ? 1 : 0);
        }

        double f1() {
            return both / (double) Math.max(1, either);
        }
    }

    private static Score[] score(
            Punctuator punctuator, List<PunctuatedTalk> talks, boolean turnsTold) {
        Score[] scores = {new Score(), new Score(), new Score(), new Score(), new Score()};
        for (PunctuatedTalk talk : talks) {
            boolean[] breaks = new boolean[talk.words.size()];
            for (int i = 0; i < breaks.length; i++) {
                breaks[i] = turnsTold && talk.turns.get(i);
            }
            List<String> written = punctuator.written(talk.words, breaks);
            for (int i = 0; i < breaks.length; i++) {
                int mark = talk.marks.get(i);
                String word = written.get(i);
                boolean ends = word.matches(".*[.?]");
                scores[0].add(mark >= Punctuator.STOP, ends);
                if (i + 1 < breaks.length && !talk.turns.get(i + 1)) {
                    scores[1].add(mark >= Punctuator.STOP, ends);
                }
                scores[2].add(mark == Punctuator.COMMA, word.endsWith(","));
                scores[3].add(mark == PunctuatedTalk.ASK, word.endsWith("?"));
                scores[4].add(
                        talk.capitals.get(i) > 0, !word.equals(word.toLowerCase(Locale.ROOT)));
            }
        }
        return scores;
    }
}
