package org.sightline.understand.minutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sightline.eval.AmiExtracts;
import org.sightline.eval.Dossiers;
import org.sightline.eval.Qmsum;

/**
 * Fits the weights of {@link WordWorth} on QMSum's training part: whether a word of a meeting
 * stands in the summary that a person wrote of it. Writes them to {@code target/eval/worth.txt}.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class WordWorthFitEval {
    @Test
    void fitsTheWeights() throws Exception {
        Logistic regression = new Logistic(1);
        for (Qmsum.Talk talk : Qmsum.read(Path.of(System.getProperty("eval.data")), "train")) {
            WordWorth worth = new WordWorth(Meeting.of(Dossiers.of(talk.turns())));
            Set<String> summary = new HashSet<>(AmiExtracts.words(talk.summary()));
            for (String word : worth.words().stream().sorted().toList()) {
                regression.add(worth.features(word), summary.contains(word) ? 1 : 0, 1);
            }
        }
        double[] weights =
                Arrays.stream(regression.fit()).map(w -> Math.round(w * 1000) / 1000.0).toArray();
        Path out = Path.of("target/eval/worth.txt");
        Files.createDirectories(out.getParent());
        Files.writeString(out, Arrays.toString(weights) + "\n");
    }
}
