package org.sightline.understand.minutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.eval.Dossiers;
import org.sightline.eval.LogisticFit;
import org.sightline.eval.Qmsum;

/**
 * Fits the weights of {@link TopicSplitter} on QMSum's training part: whether a topic that people
 * marked begins with a turn. Writes them to {@code target/eval/topics-weights.txt}.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class TopicFitEval {
    private static final double RIDGE = 20;

    @Test
    void fitsTheWeights() throws Exception {
        LogisticFit regression = new LogisticFit(TopicSplitter.FITTED.size() - 1);
        for (Qmsum.Talk talk : Qmsum.read(Path.of(System.getProperty("eval.data")), "train")) {
            Meeting meeting = Meeting.of(Dossiers.of(talk.turns()));
            Turns turns = new Turns(meeting);
            double[][] features = TopicCues.features(meeting, turns);
            Set<Integer> topics = new HashSet<>(talk.topics());
            int spoken = 0;
            for (int i = 0; i < turns.size(); i++) {
                // A topic may be marked at a turn without words: it begins with the next.
                int utterance = meeting.clauses().get(turns.get(i).clause()).utterance();
                boolean begins = false;
                for (; spoken <= utterance; spoken++) {
                    begins |= topics.contains(spoken);
                }
                if (i > 0) {
                    regression.add(features[i], begins, 1);
                }
            }
        }
        double[] weights =
                Arrays.stream(regression.weights(RIDGE))
                        .map(w -> Math.round(w * 1000) / 1000.0)
                        .toArray();
        Path out = Path.of("target/eval/topics-weights.txt");
        Files.createDirectories(out.getParent());
        Files.writeString(out, Arrays.toString(weights) + "\n");
    }
}
