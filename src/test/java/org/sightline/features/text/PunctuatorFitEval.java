package org.sightline.features.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Fits the weights of {@link Punctuator} and writes them to {@code target/eval/punctuator.bin}:
 * logistic regressions by AdaGrad (Duchi et al. 2011) on QMSum's training part and the AMI meetings
 * that QMSum does not have, seeded. A third of the passes shows the turns, a third half of them, a
 * third none, so that it holds with and without pauses.
 */
@EnabledIfSystemProperty(named = "eval.data", matches = ".+")
class PunctuatorFitEval {
    static final int ROWS = 1 << 20;
    static final double STEP = 1 / 24.0;

    private static final int EPOCHS = 5;
    private static final double OWN_STOP = 0.4;
    private static final int LEAST = 3;
    private static final double RATE = 0.03;
    private static final double PRIOR = 4e-5;

    private final float[] weights = new float[ROWS * Punctuator.CLASSES];
    private final float[] squares = new float[ROWS * Punctuator.CLASSES];
    private final byte[] seen = new byte[ROWS];

    @Test
    void fitsTheWeights() throws Exception {
        Path data = Path.of(System.getProperty("eval.data"));
        List<PunctuatedTalk> talks = new ArrayList<>(PunctuatedTalk.qmsum(data, "train"));
        talks.addAll(PunctuatedTalk.ami(data));
        talks.forEach(talk -> pass(talk, breaks(talk, 1), false, this::count));
        Random random = new Random(8);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(talks, random);
            for (PunctuatedTalk talk : talks) {
                boolean[] breaks = breaks(talk, random.nextInt(3) / 2.0, random);
                pass(talk, breaks, epoch > 0, this::learn);
            }
        }
        Path out = Path.of("target/eval/punctuator.bin");
        Files.createDirectories(out.getParent());
        Files.write(out, quantised());
    }

    private interface Example {
        void of(int[] rows, int truth);
    }

    private static boolean[] breaks(PunctuatedTalk talk, double share) {
        return breaks(talk, share, new Random(0));
    }

    private static boolean[] breaks(PunctuatedTalk talk, double share, Random random) {
        boolean[] breaks = new boolean[talk.words.size()];
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = talk.turns.get(i) && random.nextDouble() < share;
        }
        return breaks;
    }

    /**
     * @param own whether sentences begin where the weights so far would begin them, as they will in
     *     use, or where people did
     */
    private void pass(PunctuatedTalk talk, boolean[] breaks, boolean own, Example example) {
        WordClues clues = new WordClues(talk.words, breaks, ROWS);
        int start = 0;
        for (int i = 0; i < talk.words.size(); i++) {
            int mark = talk.marks.get(i);
            int[] end = clues.end(i, start);
            boolean told = own && chances(end)[Punctuator.STOP] > OWN_STOP;
            example.of(end, Math.min(mark, Punctuator.STOP));
            if (i > start) {
                example.of(clues.capital(i), talk.capitals.get(i));
            }
            if (mark >= Punctuator.STOP) {
                example.of(clues.asks(start, i), mark == PunctuatedTalk.ASK ? 1 : 0);
            }
            if (own ? told : mark >= Punctuator.STOP) {
                start = i + 1;
            }
        }
    }

    private void count(int[] rows, int truth) {
        for (int row : rows) {
            seen[row] = (byte) Math.min(LEAST, seen[row] + 1);
        }
    }

    private void learn(int[] rows, int truth) {
        double[] chances = chances(rows);
        for (int c = 0; c < chances.length; c++) {
            double slope = chances[c] - (c == truth ? 1 : 0);
            for (int row : rows) {
                if (seen[row] >= LEAST) {
                    move(row * chances.length + c, slope);
                }
            }
        }
    }

    private double[] chances(int[] rows) {
        double[] sums = new double[Punctuator.CLASSES];
        for (int row : rows) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += weights[row * sums.length + c];
            }
        }
        return Punctuator.softmax(sums);
    }

    private void move(int at, double slope) {
        double g = slope + PRIOR * weights[at];
        squares[at] += (float) (g * g);
        weights[at] -= (float) (RATE * g / Math.sqrt(squares[at] + 1e-3));
    }

    private byte[] quantised() {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] / STEP)));
        }
        return bytes;
    }
}
